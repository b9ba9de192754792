import { TransactionReceiptNotFoundError, type Hash } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeLanding, ChangeUnderway, Session } from '../../storage/Session.js'
import { findReceipt } from '../send/findReceipt.js'
import { readReceipt } from '../send/readReceipt.js'
import { endUnderway } from './endUnderway.js'

/**
 * Finds out what became of a change that the owner sent, and puts it on record. The session still has
 * it where that is not known yet. `wait`: for an operation that the bundler has; one that it no longer
 * has was dropped.
 */
export async function settleUnderway(
  config: ValetKeyConfig,
  session: Session,
  { wait }: { wait: boolean },
): Promise<Session> {
  const { underway } = session
  if (underway === undefined) return session
  const end = await findEnd(config, { ...session, underway, wait })
  return end === undefined ? session : endUnderway(config, session, { underway, ...end })
}

/** `undefined`: nobody can tell yet. */
async function findEnd(
  config: ValetKeyConfig,
  { chainId, underway: { sent }, wait }: Session & { underway: ChangeUnderway; wait: boolean },
): Promise<{ landing: ChangeLanding | undefined } | undefined> {
  if ('transactionHash' in sent) {
    const success = await wasMined(config, { chainId, hash: sent.transactionHash })
    return success === undefined ? undefined : { landing: success ? sent : undefined }
  }
  const { userOpHash } = sent
  const userOpHashes = [userOpHash] as const
  const receipt = wait
    ? await findReceipt(config, { chainId, userOpHashes })
    : (await readReceipt(config, { chainId, userOpHashes })).receipt
  if (receipt === undefined) return wait ? { landing: undefined } : undefined
  return { landing: receipt.success ? { nonce: receipt.nonce } : undefined }
}

async function wasMined(
  config: ValetKeyConfig,
  { chainId, hash }: { chainId: number; hash: Hash },
): Promise<boolean | undefined> {
  try {
    const { status } = await getTransactionReceipt(config.getClient({ chainId }), { hash })
    return status === 'success'
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return undefined
    throw error
  }
}
