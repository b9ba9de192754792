import type { EstimateFeesPerGasErrorType, MulticallErrorType } from 'viem'
import type { EstimateUserOperationGasErrorType } from 'viem/account-abstraction'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { GasOutOfBoundsErrorType } from '../errors/GasOutOfBoundsError.js'
import type { InvalidSessionErrorType } from '../errors/InvalidSessionError.js'
import type { OpenApproval } from '../permissions/display.js'
import type { Session } from '../storage/Session.js'
import { estimateAsOwner, type OwnerPrice } from './owner/estimateAsOwner.js'
import { noPrice } from './owner/noPrice.js'
import { planRevocation } from './owner/planRevocation.js'

export type GetRevocationPriceParameters = {
  /** Of one account on one chain. */
  sessions: readonly Session[]
  /** The owner's wallet. It is not prompted. */
  wallet: OwnerWallet
  /** `false`: the account pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
  /** Allowances to set to 0 in the same operation. */
  approvals?: readonly Pick<OpenApproval, 'token' | 'spender'>[] | undefined
}

/** Who pays, how much gas it takes, and the most that it costs at the fees of now, in wei. */
export type GetRevocationPriceReturnType = OwnerPrice

export type GetRevocationPriceErrorType =
  | BundlerMissingErrorType
  | ClientMissingErrorType
  | EstimateFeesPerGasErrorType
  | EstimateUserOperationGasErrorType
  | GasOutOfBoundsErrorType
  | InvalidSessionErrorType
  | MulticallErrorType

/** Finds out what `revokeSessions` would cost with the same parameters, before anybody is asked. */
export async function getRevocationPrice(
  config: ValetKeyConfig,
  { sessions: [first, ...more], wallet, sponsored, approvals }: GetRevocationPriceParameters,
): Promise<GetRevocationPriceReturnType> {
  if (first === undefined) return noPrice
  const { calls } = await planRevocation(config, { sessions: [first, ...more], approvals })
  if (calls.length === 0) return noPrice
  return estimateAsOwner(config, { session: first, wallet, calls, sponsored })
}
