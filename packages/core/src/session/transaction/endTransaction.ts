import { keccak256, type Hash, type TransactionReceipt } from 'viem'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionTransactionRevertedError } from '../../errors/SessionTransactionRevertedError.js'
import { SessionTransactionUnconfirmedError } from '../../errors/SessionTransactionUnconfirmedError.js'
import { TransactionReplacedError } from '../../errors/TransactionReplacedError.js'
import { forgetTransaction } from './forgetTransaction.js'
import type { SignedSending } from './TransactionSending.js'
import { waitForTransaction } from './waitForTransaction.js'

/**
 * Waits until a transaction is in a block, and takes it off the record.
 *
 * @throws SessionTransactionUnconfirmedError when it was not seen in one; it stays on record
 */
export async function endTransaction(
  config: ValetKeyConfig,
  { timeout, ...sending }: SignedSending & { timeout?: number | undefined },
): Promise<{ hash: Hash; receipt: TransactionReceipt }> {
  const { session, signed } = sending
  const sent = keccak256(signed)
  const client = config.getClient({ chainId: session.chainId })
  const receipt = await waitForTransaction(client, { hash: sent, timeout }).catch(
    async (cause: unknown) => {
      if (!(cause instanceof TransactionReplacedError)) {
        throw new SessionTransactionUnconfirmedError({ hash: sent, cause })
      }
      await forgetTransaction(config, sending)
      throw cause
    },
  )
  await forgetTransaction(config, sending)
  // With other fees, it has another hash.
  const { status, transactionHash: hash } = receipt
  if (status === 'reverted') throw new SessionTransactionRevertedError({ hash })
  config._internal.emit({ type: 'used', session })
  return { hash, receipt }
}
