import {
  maxUint160,
  maxUint256,
  numberToHex,
  type EstimateFeesPerGasErrorType,
  type MulticallErrorType,
} from 'viem'
import type { EstimateUserOperationGasErrorType } from 'viem/account-abstraction'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { GasOutOfBoundsErrorType } from '../errors/GasOutOfBoundsError.js'
import type { SessionNotLandedErrorType } from '../errors/SessionNotLandedError.js'
import type { SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import { cancelSigned } from './change/cancelSigned.js'
import { readChangeable } from './change/readChangeable.js'
import { withoutUndoneChange } from './change/withoutUndoneChange.js'
import { currentSession } from './currentSession.js'
import { setSigner } from './keys/setSigner.js'
import { estimateAsOwner, type OwnerPrice } from './owner/estimateAsOwner.js'
import { eachSlice } from './slices/eachSlice.js'

export type GetRotationPriceParameters = {
  session: Session
  /** The owner's wallet. It is not prompted. */
  wallet: OwnerWallet
  /** `false`: the account pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
}

/** Who pays, how much gas it takes, and the most that it costs at the fees of now, in wei. */
export type GetRotationPriceReturnType = OwnerPrice

export type GetRotationPriceErrorType =
  | BundlerMissingErrorType
  | ClientMissingErrorType
  | EstimateFeesPerGasErrorType
  | EstimateUserOperationGasErrorType
  | GasOutOfBoundsErrorType
  | MulticallErrorType
  | SessionNotLandedErrorType
  | SessionRevokedErrorType

/** Bytes that are not zero cost the most to send, so no key costs more than one that has no other. */
const dearest: { readonly [type in SessionKeyReference['type']]: SessionKeyReference } = {
  p256: { type: 'p256', publicKey: { x: maxUint256, y: maxUint256 } },
  secp256k1: { type: 'secp256k1', address: numberToHex(maxUint160) },
}

/** Finds out what `rotateSessionKey` would cost at once, whatever the new key, before anybody is asked. */
export async function getRotationPrice(
  config: ValetKeyConfig,
  { session: given, wallet, sponsored }: GetRotationPriceParameters,
): Promise<GetRotationPriceReturnType> {
  const session = await withoutUndoneChange(config, await currentSession(config, given))
  await readChangeable(config, session)
  const calls = eachSlice(session).map(({ entityId }) =>
    setSigner(dearest[session.key.type], entityId),
  )
  return estimateAsOwner(config, {
    session,
    wallet,
    calls: [...calls, ...cancelSigned(session)],
    sponsored,
  })
}
