import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'

/**
 * Changes what is on record for a session, and tells whoever listens. A session that is on no record
 * (a server may keep its own) is changed all the same, for the caller to keep.
 */
export async function changeSession(
  config: ValetKeyConfig,
  session: Session,
  change: (session: Session) => Session,
): Promise<Session> {
  const saved = await config.storage.updateSession(session.id, change)
  if (saved === undefined) return change(session)
  config._internal.emit({ type: 'saved', session: saved })
  return saved
}
