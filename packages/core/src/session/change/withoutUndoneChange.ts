import { getBlock } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeLanding, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { findTransactionReceipt } from '../chain/findTransactionReceipt.js'
import { readSince } from '../chain/readSince.js'
import { readNonce } from '../send/readNonce.js'
import { nameChange } from './nameChange.js'

/** A session as it was before its last change, where the block of that is no longer part of the chain. */
export async function withoutUndoneChange(
  config: ValetKeyConfig,
  session: Session,
): Promise<Session> {
  const { changed } = session
  if (changed === undefined || !(await wasUndone(config, session, changed.landing))) return session
  return changeSession(config, session, (saved) =>
    saved.changed !== undefined && nameChange(saved.changed.landing) === nameChange(changed.landing)
      ? { ...saved, ...changed.before, changed: undefined }
      : saved,
  )
}

/** Only a node that has the block which the change was in can say so: others may be behind. */
async function wasUndone(
  config: ValetKeyConfig,
  { chainId, account }: Session,
  landing: ChangeLanding,
): Promise<boolean> {
  const client = config.getClient({ chainId })
  if ('nonce' in landing) {
    const { nonce } = landing
    const next = await readSince(client, landing.blockNumber, (blockNumber) =>
      readNonce(config, { chainId, account, nonce, blockNumber }),
    )
    return next !== undefined && next <= nonce
  }
  const { transactionHash, blockNumber } = landing
  if ((await findTransactionReceipt(client, transactionHash)) !== undefined) return false
  const block = await getBlock(client, { blockNumber }).catch(() => undefined)
  return block !== undefined && !block.transactions.includes(transactionHash)
}
