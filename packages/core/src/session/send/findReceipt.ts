import type { Hash } from 'viem'
import {
  UserOperationNotFoundError,
  UserOperationReceiptNotFoundError,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { getBundlerClient } from './getBundlerClient.js'
import { waitForReceipt } from './waitForReceipt.js'

/** Receipt of an operation that was sent, waiting for one that the bundler still has. `undefined`: it was dropped. */
export async function findReceipt(
  config: ValetKeyConfig,
  { chainId, userOpHash: hash }: { chainId: number; userOpHash: Hash },
): Promise<UserOperationReceipt<'0.7'> | undefined> {
  const bundlerClient = getBundlerClient(config, { chainId })
  try {
    return await bundlerClient.getUserOperationReceipt({ hash })
  } catch (error) {
    if (!(error instanceof UserOperationReceiptNotFoundError)) throw error
  }
  try {
    await bundlerClient.getUserOperation({ hash })
  } catch (error) {
    if (error instanceof UserOperationNotFoundError) return undefined
    throw error
  }
  return waitForReceipt(config, { chainId, userOpHash: hash })
}
