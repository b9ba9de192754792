import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import { settleUnderway } from './change/settleUnderway.js'
import { isSameKey } from './keys/isSameKey.js'

/**
 * A session as it is on record, with what an action of its owner has changed meanwhile. `toUse`: waits
 * for a rotation that is on its way, for `config.patience` at most, since what the old key signs
 * meanwhile is dropped once it lands.
 */
export async function currentSession(
  config: ValetKeyConfig,
  given: Session,
  { toUse = false }: { toUse?: boolean | undefined } = {},
): Promise<Session> {
  const session = (await config.storage.getSession(given.id)) ?? given
  // Where nobody can be asked, the record is the best there is.
  return settle(config, session, { toUse }).catch(() => session)
}

async function settle(
  config: ValetKeyConfig,
  session: Session,
  { toUse }: { toUse: boolean },
): Promise<Session> {
  const { chainId, key, underway } = session
  const settled = await settleUnderway(config, session, { wait: false })
  if (!toUse || underway === undefined || isSameKey(underway.key, key)) return settled
  const { pollingInterval } = config.getClient({ chainId })
  const end = Date.now() + config.patience
  let latest = settled
  // Some bundlers do not tell what they hold until it is in a block.
  while (latest.underway !== undefined && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, pollingInterval))
    latest = await settleUnderway(config, latest, { wait: false })
  }
  return settleUnderway(config, latest, { wait: true })
}
