import type { Hash } from 'viem'
import { UserOperationNotFoundError, type BundlerClient } from 'viem/account-abstraction'

/** Whether the bundler holds one of them. Some do not say before it is in a block. */
export async function isKnown(
  bundlerClient: BundlerClient,
  userOpHashes: readonly Hash[],
): Promise<boolean> {
  for (const hash of userOpHashes) {
    try {
      await bundlerClient.getUserOperation({ hash })
      return true
    } catch (error) {
      if (!(error instanceof UserOperationNotFoundError)) throw error
    }
  }
  return false
}
