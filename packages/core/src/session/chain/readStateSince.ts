import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { readSessionState, type SessionState } from './readSessionState.js'
import { readSince } from './readSince.js'

/**
 * What the chain knows of a session by a block that not every node may have yet: waits for one that has
 * it, for `config.patience` at most. After that a node is believed whatever it has: the block may be no
 * longer part of the chain.
 */
export async function readStateSince(
  config: ValetKeyConfig,
  session: Session,
  since: bigint | undefined,
): Promise<SessionState> {
  const client = config.getClient(session)
  const end = Date.now() + config.patience
  while (since !== undefined) {
    const state = await readSince(client, since, (blockNumber) =>
      readSessionState(config, session, { blockNumber }),
    )
    if (state !== undefined) return state
    if (Date.now() >= end) break
    await new Promise((resolve) => setTimeout(resolve, client.pollingInterval))
  }
  return readSessionState(config, session)
}
