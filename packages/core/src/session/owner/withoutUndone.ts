import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSessionState } from '../chain/readSessionState.js'
import { readSince } from '../chain/readSince.js'
import { isStopped } from '../isStopped.js'

/** A session, without a revocation on record whose block is no longer part of the chain. */
export async function withoutUndone(config: ValetKeyConfig, session: Session): Promise<Session> {
  const { chainId, revoked } = session
  if (revoked === undefined) return session
  const client = config.getClient({ chainId })
  const state = await readSince(client, revoked.blockNumber, (blockNumber) =>
    readSessionState(config, session, { blockNumber }),
  )
  if (state === undefined || state.installation !== 'installed' || isStopped(state)) return session
  return changeSession(config, session, (saved) => ({ ...saved, revoked: undefined }))
}
