import {
  TransactionReceiptNotFoundError,
  type Chain,
  type Client,
  type Hash,
  type TransactionReceipt,
  type Transport,
} from 'viem'
import { getTransactionReceipt } from 'viem/actions'

/** Receipt of a transaction. `undefined`: the node that was asked has it in no block (yet). */
export async function findTransactionReceipt(
  client: Client<Transport, Chain>,
  hash: Hash,
): Promise<TransactionReceipt | undefined> {
  try {
    return await getTransactionReceipt(client, { hash })
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return undefined
    throw error
  }
}
