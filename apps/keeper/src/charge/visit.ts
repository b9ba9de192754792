import {
  checkCalls,
  getSessionPermissions,
  getSessionStatus,
  sendSessionCalls,
  waitForSessionCallsReceipt,
  type DenialReason,
  type Session,
} from '@valetkey/core'
import type { SubscriptionRecord } from '../database/subscriptions.js'
import type { Context } from './Context.js'
import { readLedger } from './readLedger.js'
import { toCalls } from './toCalls.js'

/** What a visit found: when to come again, or why never. */
export type Visit =
  | { type: 'wait'; why: 'not-due' | 'not-begun' | 'funds' | 'undone'; seconds: number }
  | { type: 'ended'; reason: EndReason }

export type EndReason =
  | 'revoked'
  | 'lapsed'
  | 'expired'
  /** What is left of a limit does not pay for another period. */
  | 'exhausted'
  /** The session does not allow the calls. */
  | 'not-allowed'
  /** The subscriber has ended the subscription, or begun it anew. */
  | 'cancelled'
  /** Too many operations in a row were undone. */
  | 'failing'

/** Operations for one period that may be undone before the keeper gives up. */
const maxFailures = 6

/** Seconds until the next attempt after the first that was undone; doubled with each one. */
const firstPause = 60

/** Seconds until a balance is looked at again. */
const fundsPause = 60

const receiptTimeout = 60_000

/** Charges all periods of a subscription that are due, one operation each. */
export async function visit(context: Context, { id, planId }: SubscriptionRecord): Promise<Visit> {
  const { config, contract, keyFor, log, metrics } = context
  for (;;) {
    const session = await config.storage.getSession(id)
    if (session === undefined) throw new Error(`There is no record of session ${id}.`)

    const { status } = await getSessionStatus(config, { session })
    if (status === 'revoked' || status === 'lapsed' || status === 'expired') {
      return { type: 'ended', reason: status }
    }
    const ledger = await readLedger(context, { session, planId })
    const { time, due, period, nonce, failures, last, plan, balance } = ledger
    // A payment that happened and of which the contract knows nothing: it was cancelled since.
    if (last?.success) return { type: 'ended', reason: 'cancelled' }
    if (failures >= maxFailures) return { type: 'ended', reason: 'failing' }

    const calls = toCalls({ contract, account: session.account, planId, ...ledger })
    const denial = await firstDenial(context, { session, calls, time: Math.max(time, due) })
    if (denial === 'not-yet-valid') {
      const { validAfter = time } = session.request
      return { type: 'wait', why: 'not-begun', seconds: validAfter - time }
    }
    if (denial !== undefined) return { type: 'ended', reason: endReasons[denial] ?? 'not-allowed' }
    if (time < due) return { type: 'wait', why: 'not-due', seconds: due - time }
    if (balance < plan.price) return { type: 'wait', why: 'funds', seconds: fundsPause }
    if (last !== undefined) {
      const next = last.time + firstPause * 2 ** (failures - 1)
      if (time < next) return { type: 'wait', why: 'undone', seconds: next - time }
    }

    const { userOpHash } = await sendSessionCalls(config, {
      session,
      key: keyFor(session.account),
      calls,
      nonce,
      waitFor: 'submitted',
    })
    log('info', 'sent', { id, period, nonce, userOpHash })
    const receipt = await waitForSessionCallsReceipt(config, {
      chainId: session.chainId,
      userOpHash,
      timeout: receiptTimeout,
    }).catch((error: Error) => {
      // An operation that was undone has a receipt: the next look at the ledger tells.
      if (error.name !== 'SessionCallsRevertedError') throw error
      metrics.count('keeper_failed_operations_total')
      log('warn', 'undone', { id, period, userOpHash, reason: error.message })
      return undefined
    })
    if (receipt === undefined) continue
    metrics.count('keeper_charges_total')
    log('info', 'charged', {
      id,
      period,
      nonce,
      price: plan.price,
      userOpHash,
      transactionHash: receipt.receipt.transactionHash,
    })
  }
}

const endReasons: { readonly [reason in DenialReason]?: EndReason } = {
  expired: 'expired',
  'token-limit': 'exhausted',
  'gas-limit': 'exhausted',
}

/** Why the chain would not let the key make these calls at that time. */
async function firstDenial(
  { config }: Context,
  { session, calls, time }: { session: Session; calls: ReturnType<typeof toCalls>; time: number },
): Promise<DenialReason | undefined> {
  const { request, account, chainId } = session
  const required = request.permissions.find(({ type }) => type === 'paymaster')
  const verdict = checkCalls({
    request,
    account,
    calls,
    timestamp: time,
    usage: await getSessionPermissions(config, { session }),
    paymaster:
      required?.type === 'paymaster' && config.paymasters[chainId] ? required.address : undefined,
  })
  return verdict.allowed ? undefined : verdict.denials[0]?.reason
}
