import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  SessionNotLandedError,
  type SessionNotLandedErrorType,
} from '../errors/SessionNotLandedError.js'
import type { UpdateNotInPlaceErrorType } from '../errors/UpdateNotInPlaceError.js'
import { encodeInstall } from '../install/encodeInstall.js'
import { compile } from '../permissions/compile.js'
import { normalise } from '../permissions/normalise.js'
import type { SessionRequest } from '../permissions/types.js'
import type { Session } from '../storage/Session.js'
import { changeSession } from './changeSession.js'
import { readSessionState } from './chain/readSessionState.js'
import { getPlan } from './getPlan.js'
import { actAsOwner, type ActAsOwnerErrorType } from './owner/actAsOwner.js'
import type { RevokeSessionParameters } from './revokeSession.js'
import { planUpdate } from './update/planUpdate.js'

export type UpdateSessionParameters = RevokeSessionParameters & {
  /**
   * The terms from now on, as a whole. Limits are for the whole life of the session: what was spent
   * counts against the new ones.
   */
  request: SessionRequest
}

export type UpdateSessionReturnType = Session

export type UpdateSessionErrorType =
  | ActAsOwnerErrorType
  | SessionNotLandedErrorType
  | UpdateNotInPlaceErrorType

/**
 * Extends, narrows or raises a session in place: same key, same entity id, one wallet prompt. Until it
 * is in a block the old terms hold: what the key spends meanwhile comes on top of the new limits. Show
 * the user `diffRequests(session.request, request)` first.
 */
export async function updateSession(
  config: ValetKeyConfig,
  { session: given, request: asked, wallet, via, sponsored }: UpdateSessionParameters,
): Promise<UpdateSessionReturnType> {
  const { kinds } = config
  const session = (await config.storage.getSession(given.id)) ?? given
  const { key, entityId, account } = session
  const request = normalise(asked, { kinds })
  const after = compile({ request, key, entityId, account, kinds })
  const { installation, usage } = await readSessionState(config, session)
  if (installation !== 'installed') throw new SessionNotLandedError({ id: session.id })

  const calls = planUpdate({ before: getPlan(session), after, usage })
  if (calls.length === 0) return session
  await actAsOwner(config, { session, wallet, calls, via, sponsored })
  return changeSession(config, session, (saved) => ({
    ...saved,
    request,
    installation: encodeInstall(after),
  }))
}
