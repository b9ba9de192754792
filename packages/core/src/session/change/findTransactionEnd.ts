import { TransactionNotFoundError, type Chain, type Client, type Hash, type Transport } from 'viem'
import { getBlockNumber, getTransaction, getTransactionCount } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type {
  ChangeLanding,
  ChangeUnderway,
  OwnerTransaction,
  Session,
} from '../../storage/Session.js'
import { findTransactionReceipt } from '../chain/findTransactionReceipt.js'
import { isSameKey } from '../keys/isSameKey.js'
import { readSigner } from '../keys/readSigner.js'
import { readNonce } from '../send/readNonce.js'

/** How a change has ended. */
export type ChangeEnd = { landing: ChangeLanding | undefined }

/**
 * What became of an owner's transaction, also where another one took its place or where the wallet's
 * answer was lost: by what it uses up on chain. `undefined`: nobody can tell yet.
 */
export async function findTransactionEnd(
  config: ValetKeyConfig,
  session: Session,
  {
    sent: { transactionHash, ownerNonce },
    changeNonce,
    key,
  }: ChangeUnderway & { sent: OwnerTransaction },
): Promise<ChangeEnd | undefined> {
  const { chainId, account, owner } = session
  const client = config.getClient({ chainId })
  if (transactionHash !== undefined) {
    const receipt = await findTransactionReceipt(client, transactionHash)
    if (receipt !== undefined) {
      const { status, blockNumber } = receipt
      return { landing: status === 'success' ? { transactionHash, blockNumber } : undefined }
    }
  }
  if (ownerNonce === undefined || changeNonce === undefined || !('address' in owner)) {
    return undefined
  }
  // All by one block: nodes behind one URL are not all at the same.
  const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
  const [count, next] = await Promise.all([
    getTransactionCount(client, { address: owner.address, blockNumber }),
    readNonce(config, { chainId, account, nonce: changeNonce, blockNumber }),
  ])
  if (next > changeNonce) {
    const signer = await readSigner(config, session, { blockNumber })
    // Not where what used it up is a rotation of another device.
    const isMade = signer !== undefined && isSameKey(signer, key)
    return { landing: isMade ? { nonce: changeNonce, blockNumber } : undefined }
  }
  const isOver =
    count > ownerNonce && !(transactionHash && (await isWaiting(client, transactionHash)))
  return isOver ? { landing: undefined } : undefined
}

/** Whether a node still has a transaction, with whichever nonce the wallet gave it. */
async function isWaiting(client: Client<Transport, Chain>, hash: Hash): Promise<boolean> {
  try {
    await getTransaction(client, { hash })
    return true
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return false
    throw error
  }
}
