import type { Hex } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { assertLanded } from './send/assertLanded.js'
import { getBundlerClient } from './send/getBundlerClient.js'
import type { WaitForUserOperationReceiptErrorType } from 'viem/account-abstraction'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { SessionCallsRevertedErrorType } from '../errors/SessionCallsRevertedError.js'

export type WaitForSessionCallsReceiptParameters = {
  chainId: number
  userOpHash: Hex
  /** Milliseconds. @default 120_000 */
  timeout?: number | undefined
}

export type WaitForSessionCallsReceiptReturnType = UserOperationReceipt<'0.7'>

export type WaitForSessionCallsReceiptErrorType =
  | BundlerMissingErrorType
  | SessionCallsRevertedErrorType
  | WaitForUserOperationReceiptErrorType

/** Waits until calls are in a block. Throws `SessionCallsRevertedError` where they were undone. */
export async function waitForSessionCallsReceipt(
  config: ValetKeyConfig,
  { chainId, userOpHash, timeout }: WaitForSessionCallsReceiptParameters,
): Promise<WaitForSessionCallsReceiptReturnType> {
  const bundlerClient = getBundlerClient(config, { chainId })
  return assertLanded(
    await bundlerClient.waitForUserOperationReceipt({ hash: userOpHash, timeout }),
  )
}
