import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ChangePendingErrorType } from '../errors/ChangePendingError.js'
import type { ConsentMismatchErrorType } from '../errors/ConsentMismatchError.js'
import {
  NarrowingNotDeferrableError,
  type NarrowingNotDeferrableErrorType,
} from '../errors/NarrowingNotDeferrableError.js'
import type { SessionNotLandedErrorType } from '../errors/SessionNotLandedError.js'
import type { SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import type { UpdateNotInPlaceErrorType } from '../errors/UpdateNotInPlaceError.js'
import type { SessionRequest } from '../permissions/types.js'
import type { Session } from '../storage/Session.js'
import { applyChange, type ChangeParameters } from './change/applyChange.js'
import { settleChange } from './change/settleChange.js'
import { toUpdate } from './change/toUpdate.js'
import type { ActAsOwnerErrorType } from './owner/actAsOwner.js'
import { landingLock, withLock } from './send/locks.js'

export type UpdateSessionParameters = ChangeParameters & {
  session: Session
  /**
   * The terms from now on, as a whole. Limits are for the whole life of the session: what was spent
   * counts against the new ones.
   */
  request: SessionRequest
}

/** With the new terms, or with `pending` where they ride on the next operation. */
export type UpdateSessionReturnType = Session

export type UpdateSessionErrorType =
  | ActAsOwnerErrorType
  | ChangePendingErrorType
  | ConsentMismatchErrorType
  | NarrowingNotDeferrableErrorType
  | SessionNotLandedErrorType
  | SessionRevokedErrorType
  | UpdateNotInPlaceErrorType

/**
 * Extends, narrows or raises a session in place: same key, same entity id, one wallet prompt. Until it
 * is in a block the old terms hold, and the session returned says so. Show the user `getSessionUpdate`
 * first: it says what changes, and the most that can be spent. One change at a time, in any tab;
 * where the page ends in the middle, the next use of the session finds out what became of it.
 */
export async function updateSession(
  config: ValetKeyConfig,
  parameters: UpdateSessionParameters,
): Promise<UpdateSessionReturnType> {
  // One change at a time, in any tab, and none is carried meanwhile: never two signatures for one nonce,
  // and the terms that the new ones are told from still hold.
  return withLock(landingLock(parameters.session.id), () => change(config, parameters))
}

async function change(
  config: ValetKeyConfig,
  { session: given, request, ...parameters }: UpdateSessionParameters,
): Promise<Session> {
  const saved = (await config.storage.getSession(given.id)) ?? given
  const session = await settleChange(config, saved)
  const update = await toUpdate(config, { session, request })
  const { calls, changes, narrows } = update
  if (calls.length === 0) return session
  if (parameters.via === 'session-operation' && narrows) {
    throw new NarrowingNotDeferrableError({
      changes: changes.map((change) => ('id' in change ? change.id : change.field)),
    })
  }
  return applyChange(config, { ...parameters, ...update, session, calls })
}
