import type { Address } from 'viem'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { SessionRequest } from '../permissions/types.js'
import type { PreparedSession } from './PreparedSession.js'
import {
  prepareSession,
  type PrepareSessionErrorType,
  type PrepareSessionParameters,
} from './prepareSession.js'

export type PrepareSessionsParameters = {
  /** What is asked for on each chain: tokens and contracts have addresses of their own there. */
  chains: readonly {
    chainId: number
    request: SessionRequest
    /** @default the account that belongs to `owner` and `salt`, the same on every chain */
    account?: Address | undefined
  }[]
} & Omit<PrepareSessionParameters, 'chainId' | 'request' | 'account'>

/** One for each chain, in the same order. */
export type PrepareSessionsReturnType = readonly PreparedSession[]

export type PrepareSessionsErrorType = PrepareSessionErrorType

/**
 * Does for several chains at once what `prepareSession` does for one, each with a key of its own where
 * keys are made here. Where one of them cannot be granted nobody is asked for any.
 */
export async function prepareSessions(
  config: ValetKeyConfig,
  { chains, ...parameters }: PrepareSessionsParameters,
): Promise<PrepareSessionsReturnType> {
  return Promise.all(chains.map((chain) => prepareSession(config, { ...parameters, ...chain })))
}
