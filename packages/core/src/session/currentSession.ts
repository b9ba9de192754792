import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import { saveSession } from './saveSession.js'
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
  const session =
    (await config.storage.getSession(given.id)) ??
    (toUse ? await putOnRecord(config, given) : given)
  const { key, underway } = session
  const wait = toUse && underway !== undefined && !isSameKey(underway.key, key)
  // Where nobody can be asked, the record is the best there is.
  return settleUnderway(config, session, { wait }).catch(() => session)
}

/** What leaves is kept on the session's record. */
const putOnRecord = (config: ValetKeyConfig, session: Session): Promise<Session> =>
  // Calls go all the same where nothing can be written.
  saveSession(config, session).catch(() => session)
