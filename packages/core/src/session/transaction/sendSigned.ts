import { keccak256, type Chain, type Client, type Hex, type Transport } from 'viem'
import { getTransaction, sendRawTransaction } from 'viem/actions'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { SessionTransactionUnconfirmedError } from '../../errors/SessionTransactionUnconfirmedError.js'
import { toServiceError } from '../failure/toServiceError.js'

/**
 * Sends what was signed; what it throws otherwise is the node's refusal.
 *
 * @throws SessionTransactionUnconfirmedError when it left, and the node's answer did not come back
 */
export async function sendSigned(client: Client<Transport, Chain>, signed: Hex): Promise<void> {
  const hash = keccak256(signed)
  try {
    await sendRawTransaction(client, { serializedTransaction: signed })
  } catch (cause) {
    if (toServiceError(cause) instanceof ServiceUnreachableError) {
      throw new SessionTransactionUnconfirmedError({ hash, cause })
    }
    // Nodes refuse a transaction that they have already.
    const isKnown = await getTransaction(client, { hash }).then(
      () => true,
      () => false,
    )
    if (!isKnown) throw cause
  }
}
