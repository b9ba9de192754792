import {
  BaseError as ViemError,
  keccak256,
  type Chain,
  type Client,
  type Hex,
  type Transport,
} from 'viem'
import { getTransaction, sendRawTransaction } from 'viem/actions'
import { SessionTransactionUnconfirmedError } from '../../errors/SessionTransactionUnconfirmedError.js'

/**
 * Sends what was signed; what it throws otherwise is the node's refusal.
 *
 * @throws SessionTransactionUnconfirmedError when it left, and the node did not say that it refuses it
 */
export async function sendSigned(client: Client<Transport, Chain>, signed: Hex): Promise<void> {
  const hash = keccak256(signed)
  try {
    await sendRawTransaction(client, { serializedTransaction: signed })
  } catch (cause) {
    if (!isRefusal(cause)) throw new SessionTransactionUnconfirmedError({ hash, cause })
    // Nodes refuse a transaction that they have already.
    const isKnown = await getTransaction(client, { hash }).then(
      () => true,
      () => false,
    )
    if (!isKnown) throw cause
  }
}

/**
 * What nodes answer where they do not take a transaction: invalid input, rejected (EIP-1474), and what
 * JSON-RPC has for a request that was not understood. Their other failures may hide that they did.
 */
const refusals: readonly unknown[] = [-32_000, -32_003, -32_700, -32_600, -32_601, -32_602]

function isRefusal(error: unknown): boolean {
  if (!(error instanceof ViemError)) return false
  const refused = error.walk(
    (cause) => cause instanceof Error && 'code' in cause && refusals.includes(cause.code),
  )
  return refused !== null
}
