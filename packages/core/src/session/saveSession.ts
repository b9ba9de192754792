import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'

/** Saves a session as it stands and tells whoever listens. */
export async function saveSession(config: ValetKeyConfig, session: Session): Promise<Session> {
  await config.storage.putSession(session)
  config._internal.emit({ type: 'saved', session })
  return session
}
