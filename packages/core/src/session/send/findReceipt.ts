import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { getBundlerClient } from './getBundlerClient.js'
import { isKnown } from './isKnown.js'
import { readReceipt } from './readReceipt.js'
import { waitForReceipt, type WaitForReceiptParameters } from './waitForReceipt.js'

/**
 * Receipt of an operation that was sent, waiting for one that the bundler still has. `undefined`: it
 * was dropped, or the bundler does not tell what it holds.
 */
export async function findReceipt(
  config: ValetKeyConfig,
  parameters: Omit<WaitForReceiptParameters, 'timeout'>,
): Promise<UserOperationReceipt<'0.7'> | undefined> {
  const { chainId, userOpHashes } = parameters
  const { receipt, claimed } = await readReceipt(config, parameters)
  if (receipt !== undefined) return receipt
  const isWaiting = claimed || (await isKnown(getBundlerClient(config, { chainId }), userOpHashes))
  return isWaiting ? waitForReceipt(config, parameters) : undefined
}
