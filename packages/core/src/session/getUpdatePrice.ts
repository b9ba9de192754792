import type { EstimateFeesPerGasErrorType } from 'viem'
import type { EstimateUserOperationGasErrorType } from 'viem/account-abstraction'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { GasOutOfBoundsErrorType } from '../errors/GasOutOfBoundsError.js'
import type { SessionRequest } from '../permissions/types.js'
import type { Session } from '../storage/Session.js'
import { cancelSigned } from './change/cancelSigned.js'
import { toUpdate } from './change/toUpdate.js'
import { withoutUndoneChange } from './change/withoutUndoneChange.js'
import { currentSession } from './currentSession.js'
import type { GetSessionUpdateErrorType } from './getSessionUpdate.js'
import { estimateAsOwner, type OwnerPrice } from './owner/estimateAsOwner.js'
import { noPrice } from './owner/noPrice.js'

export type GetUpdatePriceParameters = {
  session: Session
  /** The terms that would hold, as a whole. */
  request: SessionRequest
  /** The owner's wallet. It is not prompted. */
  wallet: OwnerWallet
  /** `false`: the account pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
}

/** Who pays, how much gas it takes, and the most that it costs at the fees of now, in wei. */
export type GetUpdatePriceReturnType = OwnerPrice

export type GetUpdatePriceErrorType =
  | BundlerMissingErrorType
  | EstimateFeesPerGasErrorType
  | EstimateUserOperationGasErrorType
  | GasOutOfBoundsErrorType
  | GetSessionUpdateErrorType

/** Finds out what `updateSession` would cost at once with the same parameters, before anybody is asked. */
export async function getUpdatePrice(
  config: ValetKeyConfig,
  { session: given, request, wallet, sponsored }: GetUpdatePriceParameters,
): Promise<GetUpdatePriceReturnType> {
  const session = await withoutUndoneChange(config, await currentSession(config, given))
  const { calls } = await toUpdate(config, { session, request })
  if (calls.length === 0) return noPrice
  return estimateAsOwner(config, {
    session,
    wallet,
    calls: [...calls, ...cancelSigned(session)],
    sponsored,
  })
}
