import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { getChainTime } from '../chain/getChainTime.js'
import { findNonceUse } from '../send/findNonceUse.js'
import { findReceipt } from '../send/findReceipt.js'
import { readNonce } from '../send/readNonce.js'
import { endChange } from './endChange.js'
import { settleUnderway } from './settleUnderway.js'
import { toChangeLanding } from './toChangeLanding.js'
import { withoutUndoneChange } from './withoutUndoneChange.js'

/** Seconds after a deadline in which an RPC may not have seen yet what landed before it. */
const margin = 300

/**
 * Finds out what became of a signed change, and puts it on record. The session still has it where it
 * can still land.
 */
export async function settleChange(config: ValetKeyConfig, saved: Session): Promise<Session> {
  const settled = await settleUnderway(config, saved, { wait: true })
  const session = await withoutUndoneChange(config, settled)
  const { pending, chainId, account } = session
  if (pending === undefined) return session
  const { grant, submitted } = pending
  if (submitted !== undefined) {
    const receipt = await findReceipt(config, {
      chainId,
      userOpHashes: [submitted.userOpHash],
      operation: { account, nonce: grant.nonce },
    })
    if (receipt !== undefined) {
      return endChange(config, session, { change: pending, landing: toChangeLanding(receipt) })
    }
  }
  const [nonce, time] = await Promise.all([
    readNonce(config, { chainId, account, nonce: grant.nonce }),
    getChainTime(config, { chainId }),
  ])
  if (nonce !== grant.nonce) {
    const use = await findNonceUse(config, {
      chainId,
      account,
      nonce: grant.nonce,
      fromBlock: pending.since,
    })
    const { transactionHash, blockNumber } = use ?? {}
    const landing = use && { nonce: grant.nonce, transactionHash, blockNumber }
    return endChange(config, session, { change: pending, landing })
  }
  // Nobody has sent what was never submitted. For the rest, an RPC may be behind, and our clock ahead.
  const last = submitted === undefined ? grant.deadline : grant.deadline + margin
  return last < time ? endChange(config, session, { change: pending, landing: undefined }) : session
}
