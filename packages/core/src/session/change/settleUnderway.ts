import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeLanding, ChangeUnderway, Session } from '../../storage/Session.js'
import { findTransactionReceipt } from '../chain/findTransactionReceipt.js'
import { findReceipt } from '../send/findReceipt.js'
import { readReceipt } from '../send/readReceipt.js'
import { endChange } from './endChange.js'
import { toChangeLanding } from './toChangeLanding.js'

/**
 * Finds out what became of a change that the owner sent, and puts it on record. The session still has
 * it where that is not known yet. `wait`: for one that the bundler has, and for `config.patience` where
 * it does not say, as some never do before an operation is in a block. What is unknown then was dropped.
 */
export async function settleUnderway(
  config: ValetKeyConfig,
  session: Session,
  { wait }: { wait: boolean },
): Promise<Session> {
  const { underway } = session
  if (underway === undefined) return session
  const end = await (wait ? waitForEnd : findEnd)(config, { ...session, underway })
  return end === undefined ? session : endChange(config, session, { change: underway, ...end })
}

type Underway = Pick<Session, 'chainId'> & { underway: ChangeUnderway }

type End = { landing: ChangeLanding | undefined }

async function waitForEnd(config: ValetKeyConfig, session: Underway): Promise<End | undefined> {
  const { chainId, underway } = session
  const { pollingInterval } = config.getClient({ chainId })
  const over = Date.now() + config.patience
  for (;;) {
    const end = await findEnd(config, session)
    if (end !== undefined) return end
    if (Date.now() >= over) break
    await new Promise((resolve) => setTimeout(resolve, pollingInterval))
  }
  if ('transactionHash' in underway.sent) return undefined
  const { userOpHash } = underway.sent
  return toEnd(await findReceipt(config, { chainId, userOpHashes: [userOpHash] }))
}

/** `undefined`: nobody can tell yet. */
async function findEnd(
  config: ValetKeyConfig,
  { chainId, underway: { sent } }: Underway,
): Promise<End | undefined> {
  if ('transactionHash' in sent) {
    const { transactionHash } = sent
    const receipt = await findTransactionReceipt(config.getClient({ chainId }), transactionHash)
    if (receipt === undefined) return undefined
    const { status, blockNumber } = receipt
    return { landing: status === 'success' ? { transactionHash, blockNumber } : undefined }
  }
  const { receipt } = await readReceipt(config, { chainId, userOpHashes: [sent.userOpHash] })
  return receipt && toEnd(receipt)
}

/** One that was dropped, or that failed, has changed nothing. */
const toEnd = (receipt: UserOperationReceipt<'0.7'> | undefined): End => ({
  landing: receipt?.success ? toChangeLanding(receipt) : undefined,
})
