import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ChangePendingErrorType } from '../errors/ChangePendingError.js'
import type { ConsentMismatchErrorType } from '../errors/ConsentMismatchError.js'
import {
  KeyTypeMismatchError,
  type KeyTypeMismatchErrorType,
} from '../errors/KeyTypeMismatchError.js'
import type { SessionNotLandedErrorType } from '../errors/SessionNotLandedError.js'
import type { SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import {
  UpdateNotInPlaceError,
  type UpdateNotInPlaceErrorType,
} from '../errors/UpdateNotInPlaceError.js'
import type { Session } from '../storage/Session.js'
import { assertChange } from './change/assertChange.js'
import { applyChange, type ChangeParameters } from './change/applyChange.js'
import { readChangeable } from './change/readChangeable.js'
import { settleChange } from './change/settleChange.js'
import { mayHappen } from './failure/mayHappen.js'
import { getPlan } from './getPlan.js'
import { createKey, type NewKey } from './keys/createKey.js'
import { setSigner } from './keys/setSigner.js'
import { withKey } from './keys/withKey.js'
import { eachSlice } from './slices/eachSlice.js'
import type { ActAsOwnerErrorType } from './owner/actAsOwner.js'
import { landingLock, withLock } from './send/locks.js'

export type RotateSessionKeyParameters = ChangeParameters & {
  session: Session
  /** Where the new key comes from, of the same type as the old one. @default a fresh one, made here */
  key?: NewKey | undefined
}

/** With the new key, or with `pending` where it rides on the next operation. */
export type RotateSessionKeyReturnType = Session

export type RotateSessionKeyErrorType =
  | ActAsOwnerErrorType
  | ChangePendingErrorType
  | ConsentMismatchErrorType
  | KeyTypeMismatchErrorType
  | SessionNotLandedErrorType
  | SessionRevokedErrorType
  | UpdateNotInPlaceErrorType

/**
 * Puts a new key in the place of a lost or leaked one: one wallet prompt. Terms, limits and what was
 * spent stay as they are. Until it is in a block the old key works, so a leaked one should not wait
 * for the next operation; a lost one may (`via: 'session-operation'`, signed by the new key). One
 * change at a time, in any tab; where the page ends in the middle, the next use of the session finds
 * out what became of it.
 */
export async function rotateSessionKey(
  config: ValetKeyConfig,
  parameters: RotateSessionKeyParameters,
): Promise<RotateSessionKeyReturnType> {
  // One change at a time, in any tab, and none is carried meanwhile: the keys that one has stored are
  // not undone by another.
  return withLock(landingLock(parameters.session.id), () => rotate(config, parameters))
}

async function rotate(
  config: ValetKeyConfig,
  { session: given, key: asked, ...parameters }: RotateSessionKeyParameters,
): Promise<Session> {
  const saved = (await config.storage.getSession(given.id)) ?? given
  const session = await settleChange(config, saved)
  const { id } = session
  if (session.slices !== undefined && parameters.via === 'session-operation') {
    throw new UpdateNotInPlaceError({ sliced: true })
  }
  const { key, storedKey } = await createKey(
    asked ?? (session.key.type === 'p256' ? 'p256' : 'secp256k1-exportable'),
  )
  if (key.type !== session.key.type) {
    throw new KeyTypeMismatchError({ expected: session.key.type, actual: key.type })
  }
  await readChangeable(config, session)
  const calls = eachSlice(session).map((slice) => {
    const call = setSigner(key, slice.entityId)
    const after = getPlan(withKey(slice, key))
    assertChange(config, { session: slice, calls: [call], after, usage: [] })
    return call
  })

  // Saved before anybody is asked: a page that dies after the signature loses neither key.
  const before = await config.storage.getKey(id)
  if (storedKey !== undefined) {
    await config.storage.putKey(
      id,
      before ? { ...before, next: { ...storedKey, next: before.next } } : storedKey,
    )
  }
  try {
    const { installation, slices } = withKey(session, key)
    const { request } = session
    const change = { session, calls, key, request, installation, slices }
    return await applyChange(config, { ...parameters, ...change })
  } catch (error) {
    // While the operation may be on its way both keys are needed.
    if (!mayHappen(error)) {
      if (before === undefined) await config.storage.deleteKey(id)
      else await config.storage.putKey(id, before)
    }
    throw error
  }
}
