import type { Hash } from 'viem'
import {
  UserOperationReceiptNotFoundError,
  type BundlerClient,
  type UserOperationReceipt,
} from 'viem/account-abstraction'

/** Receipt of the one that is in a block, as far as the bundler knows. */
export async function readReceipt(
  bundlerClient: BundlerClient,
  userOpHashes: readonly Hash[],
): Promise<UserOperationReceipt<'0.7'> | undefined> {
  for (const hash of userOpHashes) {
    try {
      return await bundlerClient.getUserOperationReceipt({ hash })
    } catch (error) {
      if (!(error instanceof UserOperationReceiptNotFoundError)) throw error
    }
  }
  return undefined
}
