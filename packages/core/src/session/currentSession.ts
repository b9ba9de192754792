import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import { settleUnderway } from './change/settleUnderway.js'

/** A session as it is on record, with what an action of its owner has changed meanwhile. */
export async function currentSession(config: ValetKeyConfig, given: Session): Promise<Session> {
  const session = (await config.storage.getSession(given.id)) ?? given
  // Where nobody can be asked, the record is the best there is.
  return settleUnderway(config, session, { wait: false }).catch(() => session)
}
