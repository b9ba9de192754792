import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSessionState } from '../chain/readSessionState.js'
import { isStopped } from '../isStopped.js'

/** A session, without a revocation on record whose block is no longer part of the chain. */
export async function withoutUndone(config: ValetKeyConfig, session: Session): Promise<Session> {
  if (session.revoked === undefined) return session
  const state = await readSessionState(config, session)
  if (state.installation !== 'installed' || isStopped(state)) return session
  return changeSession(config, session, (saved) => ({ ...saved, revoked: undefined }))
}
