import type { Chain, Client, Hash, TransactionReceipt, Transport } from 'viem'
import { waitForTransactionReceipt } from 'viem/actions'
import { TransactionReplacedError } from '../../errors/TransactionReplacedError.js'

/**
 * Waits until a transaction is in a block, with other fees too.
 *
 * @throws TransactionReplacedError when another one has used its nonce
 */
export async function waitForTransaction(
  client: Client<Transport, Chain>,
  {
    hash,
    timeout,
  }: {
    hash: Hash
    /** Milliseconds. @default viem's */
    timeout?: number | undefined
  },
): Promise<TransactionReceipt> {
  let by: Hash | undefined
  const receipt = await waitForTransactionReceipt(client, {
    hash,
    timeout,
    // viem resolves with what took its place, whatever that did.
    onReplaced({ reason, transaction }) {
      if (reason !== 'repriced') by = transaction.hash
    },
  })
  if (by) throw new TransactionReplacedError({ hash, by })
  return receipt
}
