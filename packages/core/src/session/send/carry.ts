import type { Hash } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GrantLapsedError } from '../../errors/GrantLapsedError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import type { PendingChange, Session } from '../../storage/Session.js'
import { forgetAttempt } from '../attempts/forgetAttempt.js'
import { rememberAttempt } from '../attempts/rememberAttempt.js'
import { getChainTime } from '../chain/getChainTime.js'
import { changeSession } from '../changeSession.js'
import { landingLock, lock } from './locks.js'
import type { Sending } from './Sending.js'
import { sendOperation, type SentOperation } from './sendOperation.js'
import { toCallingAccount } from './toCallingAccount.js'
import { waitForReceipt } from './waitForReceipt.js'

/** Something that the owner has signed, which one operation of the session takes along (a deferred action of MAV2). */
export type Cargo = {
  carries: 'grant' | 'change'
  /** What is still to be carried, and the operation that was sent with it; nothing once it has landed. */
  read(session: Session): Pick<PendingChange, 'grant' | 'submitted'> | undefined
  /** Asks the chain, and puts on record, whether it has landed. Throws where it never can. */
  settle(session: Session): Promise<Session>
  /** The record while an operation with it is on its way. */
  submit(session: Session, userOpHash: Hash): Session
  /** Puts on record that it has landed. */
  end(session: Session, receipt: UserOperationReceipt<'0.7'>): Promise<unknown>
}

/**
 * Sends the operation that carries something signed, or returns nothing where there is nothing to carry
 * (any more). One operation at a time tries: others, in any tab, wait here until it is known how it went.
 */
export async function carry(
  config: ValetKeyConfig,
  sending: Sending,
  cargo: Cargo,
): Promise<SentOperation | undefined> {
  const { id } = sending.session
  const release = await lock(landingLock(id))
  try {
    const saved = (await config.storage.getSession(id)) ?? sending.session
    const current = cargo.read(saved)?.submitted ? await cargo.settle(saved) : saved
    const sent = await send(config, sending, { cargo, current })
    if (sent === undefined) {
      release()
      return undefined
    }
    const receipt = sent.receipt
      .then(async (landed) => {
        // The calls have happened: where that cannot be written down, the next use finds out.
        await cargo.end(current, landed).catch(() => {})
        await forgetAttempt(config, { id, userOpHash: sent.userOpHash })
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
  sending: Sending,
  { cargo, current }: { cargo: Cargo; current: Session },
): Promise<SentOperation | undefined> {
  const load = cargo.read(current)
  if (load === undefined) return undefined
  const { key, calls, sponsored, spare } = sending
  const { id, chainId } = current
  const { submitted } = load
  const { nonce, deadline, authorization } = load.grant
  if (deadline !== 0 && deadline < (await getChainTime(config, { chainId }))) {
    // It may have landed in time, from where its record was not kept.
    if (cargo.read(await cargo.settle(current)) === undefined) return undefined
    throw new GrantLapsedError({ why: 'deadline', deadline })
  }
  const account = await toCallingAccount(config, {
    // With the terms that will hold once it has landed.
    session: { ...current, installation: sending.session.installation },
    key,
    carries: cargo.carries,
    spare,
  })
  let signed: Hash | undefined
  try {
    return await sendOperation(config, {
      chainId,
      account,
      calls,
      nonce,
      sponsored,
      authorization,
      // Whoever comes after a crash knows what to look for.
      async onSigned(userOpHash) {
        signed = userOpHash
        await changeSession(config, current, (saved) => cargo.submit(saved, userOpHash))
        await rememberAttempt(config, sending, { nonce, userOpHash })
      },
    })
  } catch (error) {
    if (error instanceof SessionCallsUnconfirmedError) throw error
    if (submitted !== undefined) {
      // A bundler that still holds the one before takes no other with its nonce.
      await waitForReceipt(config, {
        chainId,
        userOpHashes: [submitted.userOpHash],
        operation: { account: current.account, nonce },
      }).catch(() => undefined)
    } else if (signed !== undefined) {
      await forgetAttempt(config, { id, userOpHash: signed })
    }
    // Another device may have been first: then the chain says so, and the calls go the usual way.
    if (cargo.read(await cargo.settle(current)) === undefined) return undefined
    throw error
  }
}
