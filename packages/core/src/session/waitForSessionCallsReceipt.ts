import type { Hex } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { forgetAttempt } from './attempts/forgetAttempt.js'
import { assertLanded } from './send/assertLanded.js'
import { waitForReceipt } from './send/waitForReceipt.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { SessionCallsRevertedErrorType } from '../errors/SessionCallsRevertedError.js'
import type { SessionCallsUnconfirmedErrorType } from '../errors/SessionCallsUnconfirmedError.js'

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
  | SessionCallsUnconfirmedErrorType

/**
 * Waits until calls are in a block, through failures of the bundler to answer. Throws
 * `SessionCallsRevertedError` where they were undone, `SessionCallsUnconfirmedError` when time is up.
 */
export async function waitForSessionCallsReceipt(
  config: ValetKeyConfig,
  { chainId, userOpHash, timeout }: WaitForSessionCallsReceiptParameters,
): Promise<WaitForSessionCallsReceiptReturnType> {
  const receipt = await waitForReceipt(config, { chainId, userOpHashes: [userOpHash], timeout })
  // Their end is known now: whoever sends the same calls again means new ones.
  const sessions = await config.storage.listSessions().catch(() => [])
  for (const { id, attempts } of sessions) {
    if (attempts !== undefined) await forgetAttempt(config, { id, userOpHash })
  }
  return assertLanded(receipt)
}
