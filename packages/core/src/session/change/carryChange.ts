import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { PendingChange, Session } from '../../storage/Session.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { changeSession } from '../changeSession.js'
import { lock } from '../send/locks.js'
import type { Sending } from '../send/Sending.js'
import { sendOperation, type SentOperation } from '../send/sendOperation.js'
import { toCallingAccount } from '../send/toCallingAccount.js'
import { endChange } from './endChange.js'
import { settleChange } from './settleChange.js'

/**
 * Sends the operation that carries a signed change, or returns nothing where there is none to carry.
 * One operation at a time tries: others, in any tab, wait here until a receipt shows how it went.
 */
export async function carryChange(
  config: ValetKeyConfig,
  sending: Sending,
): Promise<SentOperation | undefined> {
  const { session } = sending
  if (session.pending === undefined) return undefined
  const release = await lock(`valetkey:landing:${session.id}`)
  try {
    const saved = (await config.storage.getSession(session.id)) ?? session
    const current = saved.pending?.submitted ? await settleChange(config, saved) : saved
    const { pending } = current
    const sent = pending && (await send(config, sending, { current, pending }))
    if (pending === undefined || sent === undefined) {
      release()
      return undefined
    }
    const receipt = sent.receipt
      .then(async (landed) => {
        // The calls have happened: where that cannot be written down, the next use finds out.
        await endChange(config, current, { pending, landed: true }).catch(() => {})
        config._internal.emit({ type: 'used', session: current })
        return landed
      })
      .finally(release)
    receipt.catch(() => {})
    return { ...sent, receipt }
  } catch (error) {
    release()
    throw error
  }
}

async function send(
  config: ValetKeyConfig,
  { session, key, calls, sponsored }: Sending,
  { current, pending }: { current: Session; pending: PendingChange },
): Promise<SentOperation | undefined> {
  const { chainId } = current
  const { nonce } = pending.grant
  const account = await toCallingAccount(config, { session, key, carries: 'change' })
  try {
    return await sendOperation(config, {
      chainId,
      account,
      calls,
      nonce,
      sponsored,
      onSigned: (userOpHash) =>
        changeSession(config, current, (saved) => ({
          ...saved,
          pending: { ...pending, submitted: { userOpHash } },
        })),
    })
  } catch (error) {
    if (error instanceof SessionCallsUnconfirmedError) throw error
    // Another device may have been first: then the chain says so, and the calls go the usual way.
    if ((await settleChange(config, current)).pending === undefined) return undefined
    throw error
  }
}
