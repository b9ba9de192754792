import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GrantLapsedError } from '../../errors/GrantLapsedError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { changeSession } from '../changeSession.js'
import { getChainTime } from '../chain/getChainTime.js'
import { lock } from './locks.js'
import { markLanded } from './markLanded.js'
import type { Sending } from './Sending.js'
import { sendOperation, type SentOperation } from './sendOperation.js'
import { settleLanding } from './settleLanding.js'
import { toCallingAccount } from './toCallingAccount.js'

/**
 * Sends the operation that carries the grant, or returns nothing where the grant has landed. One
 * operation at a time tries: others, in any tab, wait here until a receipt shows how it went.
 */
export async function land(
  config: ValetKeyConfig,
  parameters: Sending,
): Promise<SentOperation | undefined> {
  const { session } = parameters
  if (session.landed !== undefined || session.grant === undefined) return undefined

  const release = await lock(`valetkey:landing:${session.id}`)
  try {
    const sent = await carryGrant(config, parameters)
    if (sent === undefined) {
      release()
      return undefined
    }
    const receipt = sent.receipt
      .then(async (landed) => {
        // The calls have happened: where that cannot be written down, the next use finds out.
        await markLanded(config, session, landed).catch(() => {})
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

async function carryGrant(
  config: ValetKeyConfig,
  { session, key, calls, sponsored }: Sending,
): Promise<SentOperation | undefined> {
  const { chainId } = session
  const current = (await config.storage.getSession(session.id)) ?? session
  if (current.landed !== undefined || current.grant === undefined) return undefined
  if (current.submitted !== undefined && (await settleLanding(config, current))) return undefined

  const { nonce, deadline, authorization } = current.grant
  if (deadline !== 0 && deadline < (await getChainTime(config, { chainId }))) {
    throw new GrantLapsedError({ why: 'deadline', deadline })
  }
  const account = await toCallingAccount(config, { session: current, key, carries: 'grant' })
  try {
    return await sendOperation(config, {
      chainId,
      account,
      calls,
      nonce,
      sponsored,
      authorization,
      // Whoever comes after a crash knows what to look for.
      onSigned: (userOpHash) =>
        changeSession(config, current, (saved) => ({ ...saved, submitted: { userOpHash } })),
    })
  } catch (error) {
    if (error instanceof SessionCallsUnconfirmedError) throw error
    // Another device may have been first: then the chain says so, and the calls go the usual way.
    if (await settleLanding(config, current)) return undefined
    throw error
  }
}
