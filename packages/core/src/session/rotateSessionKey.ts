import { encodeFunctionData } from 'viem'
import type { AccountCall } from '../account/encodeCalls.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  KeyTypeMismatchError,
  type KeyTypeMismatchErrorType,
} from '../errors/KeyTypeMismatchError.js'
import {
  SessionNotLandedError,
  type SessionNotLandedErrorType,
} from '../errors/SessionNotLandedError.js'
import { encodeInstall } from '../install/encodeInstall.js'
import { keyValidation } from '../keys/keyValidation.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { singleSignerValidationModuleAbi } from '../modules/singleSigner/abi.js'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { webAuthnValidationModuleAbi } from '../modules/webAuthn/abi.js'
import { webAuthnValidationModuleAddress } from '../modules/webAuthn/address.js'
import type { Session } from '../storage/Session.js'
import { changeSession } from './changeSession.js'
import { readSessionState } from './chain/readSessionState.js'
import { getPlan } from './getPlan.js'
import { createKey, type NewKey } from './keys/createKey.js'
import { actAsOwner, type ActAsOwnerErrorType } from './owner/actAsOwner.js'
import type { RevokeSessionParameters } from './revokeSession.js'

export type RotateSessionKeyParameters = RevokeSessionParameters & {
  /** Where the new key comes from, of the same type as the old one. @default a fresh one, made here */
  key?: NewKey | undefined
}

export type RotateSessionKeyReturnType = Session

export type RotateSessionKeyErrorType =
  | ActAsOwnerErrorType
  | KeyTypeMismatchErrorType
  | SessionNotLandedErrorType

/**
 * Puts a new key in the place of a lost or leaked one: one wallet prompt. Terms, limits and what was
 * spent stay as they are. Until it is in a block, the old key works.
 */
export async function rotateSessionKey(
  config: ValetKeyConfig,
  { session: given, key: asked, wallet, via, sponsored }: RotateSessionKeyParameters,
): Promise<RotateSessionKeyReturnType> {
  const session = (await config.storage.getSession(given.id)) ?? given
  const { id, entityId } = session
  const { key, storedKey } = await createKey(
    asked ?? (session.key.type === 'p256' ? 'p256' : 'secp256k1-exportable'),
  )
  if (key.type !== session.key.type) {
    throw new KeyTypeMismatchError({ expected: session.key.type, actual: key.type })
  }
  const { installation } = await readSessionState(config, session)
  if (installation !== 'installed') throw new SessionNotLandedError({ id })

  // Saved before anybody is asked: a page that dies after the signature loses neither key.
  const before = await config.storage.getKey(id)
  if (storedKey !== undefined) {
    await config.storage.putKey(id, before ? { ...before, next: storedKey } : storedKey)
  }
  const calls = [transferSigner(key, entityId)]
  try {
    await actAsOwner(config, { session, wallet, calls, via, sponsored })
  } catch (error) {
    if (before !== undefined) await config.storage.putKey(id, before)
    throw error
  }
  if (storedKey !== undefined) await config.storage.putKey(id, storedKey)
  else await config.storage.deleteKey(id)
  return changeSession(config, session, (saved) => withKey(saved, key))
}

/** A session whose key was replaced on chain. */
export function withKey(session: Session, key: SessionKeyReference): Session {
  const { installData } = keyValidation(key, session.entityId)
  return { ...session, key, installation: encodeInstall({ ...getPlan(session), installData }) }
}

function transferSigner(key: SessionKeyReference, entityId: number): AccountCall {
  return key.type === 'p256'
    ? {
        to: webAuthnValidationModuleAddress,
        data: encodeFunctionData({
          abi: webAuthnValidationModuleAbi,
          functionName: 'transferSigner',
          args: [entityId, key.publicKey.x, key.publicKey.y],
        }),
      }
    : {
        to: singleSignerValidationModuleAddress,
        data: encodeFunctionData({
          abi: singleSignerValidationModuleAbi,
          functionName: 'transferSigner',
          args: [entityId, key.address],
        }),
      }
}
