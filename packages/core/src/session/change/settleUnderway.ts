import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeUnderway, Session } from '../../storage/Session.js'
import { findReceipt } from '../send/findReceipt.js'
import { readReceipt } from '../send/readReceipt.js'
import { endChange } from './endChange.js'
import { findTransactionEnd, type ChangeEnd } from './findTransactionEnd.js'
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
  // What the wallet did not say may never have left.
  const hasLeft = 'userOpHash' in underway.sent || underway.sent.transactionHash !== undefined
  const end = await (wait && hasLeft ? waitForEnd : findEnd)(config, { ...session, underway })
  return end === undefined ? session : endChange(config, session, { change: underway, ...end })
}

type Underway = Session & { underway: ChangeUnderway }

async function waitForEnd(
  config: ValetKeyConfig,
  session: Underway,
): Promise<ChangeEnd | undefined> {
  const { chainId, underway } = session
  const { pollingInterval } = config.getClient({ chainId })
  const over = Date.now() + config.patience
  for (;;) {
    const end = await findEnd(config, session)
    if (end !== undefined) return end
    if (Date.now() >= over) break
    await new Promise((resolve) => setTimeout(resolve, pollingInterval))
  }
  if (!('userOpHash' in underway.sent)) return undefined
  const { userOpHash } = underway.sent
  return toEnd(await findReceipt(config, { chainId, userOpHashes: [userOpHash] }))
}

/** `undefined`: nobody can tell yet. */
async function findEnd(config: ValetKeyConfig, session: Underway): Promise<ChangeEnd | undefined> {
  const { chainId, underway } = session
  const { sent } = underway
  if (!('userOpHash' in sent)) return findTransactionEnd(config, session, { ...underway, sent })
  const { receipt } = await readReceipt(config, { chainId, userOpHashes: [sent.userOpHash] })
  return receipt && toEnd(receipt)
}

/** One that was dropped, or that failed, has changed nothing. */
const toEnd = (receipt: UserOperationReceipt<'0.7'> | undefined): ChangeEnd => ({
  landing: receipt?.success ? toChangeLanding(receipt) : undefined,
})
