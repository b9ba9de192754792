import { isHash, type Hash } from 'viem'
import {
  UserOperationReceiptNotFoundError,
  type BundlerClient,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { getBundlerClient } from './getBundlerClient.js'
import { readOperation } from './readOperation.js'

export type Sighting = {
  /** Of the operation that the chain has in a block. */
  receipt?: UserOperationReceipt<'0.7'> | undefined
  /** The bundler says that there is one, whatever the chain says. */
  claimed: boolean
}

/** Looks for an operation in a block: where, is the bundler's word; whether and how it went, the chain's. */
export async function readReceipt(
  config: ValetKeyConfig,
  { chainId, userOpHashes }: { chainId: number; userOpHashes: readonly Hash[] },
): Promise<Sighting> {
  const bundlerClient = getBundlerClient(config, { chainId })
  let claimed = false
  for (const userOpHash of userOpHashes) {
    const claim = await readClaim(bundlerClient, userOpHash)
    if (claim === undefined) continue
    claimed = true
    const transactionHash: unknown = claim.receipt?.transactionHash
    if (typeof transactionHash !== 'string' || !isHash(transactionHash)) continue
    const receipt = await readOperation(config, { chainId, userOpHash, transactionHash })
    if (receipt !== undefined) return { receipt, claimed }
  }
  return { claimed }
}

async function readClaim(
  bundlerClient: BundlerClient,
  hash: Hash,
): Promise<UserOperationReceipt<'0.7'> | undefined> {
  try {
    return await bundlerClient.getUserOperationReceipt({ hash })
  } catch (error) {
    if (error instanceof UserOperationReceiptNotFoundError) return undefined
    throw error
  }
}
