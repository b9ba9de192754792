import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import { saveSession } from './saveSession.js'

/** Changes what is on record for a session, and tells whoever listens. */
export async function changeSession(
  config: ValetKeyConfig,
  session: Session,
  change: (session: Session) => Session,
): Promise<Session> {
  const changed = await config.storage.updateSession(session.id, change)
  if (changed === undefined) return saveSession(config, change(session))
  config._internal.emit({ type: 'saved', session: changed })
  return changed
}
