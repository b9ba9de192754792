import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionNotLandedError } from '../../errors/SessionNotLandedError.js'
import { SessionRevokedError } from '../../errors/SessionRevokedError.js'
import type { Session } from '../../storage/Session.js'
import { readSessionState, type SessionState } from '../chain/readSessionState.js'
import { isStopped } from '../isStopped.js'

/** What the chain knows of a session that is to be changed. Throws where there is none to change. */
export async function readChangeable(
  config: ValetKeyConfig,
  session: Session,
): Promise<SessionState> {
  const { id } = session
  const state = await readSessionState(config, session)
  if (session.revoked !== undefined || isStopped(state)) throw new SessionRevokedError({ id })
  if (state.installation !== 'installed') throw new SessionNotLandedError({ id })
  return state
}
