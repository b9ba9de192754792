import { TransactionReceiptNotFoundError } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeLanding, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readNonce } from '../send/readNonce.js'

/** A session as it was before its last change, where the block of that is no longer part of the chain. */
export async function withoutUndoneChange(
  config: ValetKeyConfig,
  session: Session,
): Promise<Session> {
  const { changed } = session
  if (changed === undefined || (await isInChain(config, session, changed.landing))) return session
  return changeSession(config, session, (saved) => ({
    ...saved,
    ...changed.before,
    changed: undefined,
  }))
}

async function isInChain(
  config: ValetKeyConfig,
  { chainId, account }: Session,
  landing: ChangeLanding,
): Promise<boolean> {
  if ('nonce' in landing) {
    const { nonce } = landing
    return (await readNonce(config, { chainId, account, nonce })) > nonce
  }
  try {
    await getTransactionReceipt(config.getClient({ chainId }), { hash: landing.transactionHash })
    return true
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return false
    throw error
  }
}
