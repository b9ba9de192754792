import { TransactionReceiptNotFoundError, type Hash } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeUnderway, Session } from '../../storage/Session.js'
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
  const landed = await hasLanded(config, { ...session, underway, wait })
  return landed === undefined ? session : endUnderway(config, session, { underway, landed })
}

/** `undefined`: nobody can tell yet. */
async function hasLanded(
  config: ValetKeyConfig,
  { chainId, underway: { sent }, wait }: Session & { underway: ChangeUnderway; wait: boolean },
): Promise<boolean | undefined> {
  if ('transactionHash' in sent) {
    return wasMined(config, { chainId, hash: sent.transactionHash })
  }
  const { userOpHash } = sent
  const userOpHashes = [userOpHash] as const
  if (wait) return (await findReceipt(config, { chainId, userOpHashes }))?.success ?? false
  return (await readReceipt(config, { chainId, userOpHashes })).receipt?.success
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
