import type { UserOperationReceipt } from 'viem/account-abstraction'
import { decodeNonce } from '../../account/decodeNonce.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import type { Session, SessionAttempt } from '../../storage/Session.js'
import { forgetAttempt } from '../attempts/forgetAttempt.js'
import { isFresh } from '../attempts/isFresh.js'
import { nameCalls } from '../attempts/nameCalls.js'
import { openAttempts } from '../attempts/openAttempts.js'
import { readAttempt, type AttemptState } from '../attempts/readAttempt.js'
import { endChange } from '../change/endChange.js'
import { toChangeLanding } from '../change/toChangeLanding.js'
import { act } from './act.js'
import { landingLock, tryLock } from './locks.js'
import { markLanded } from './markLanded.js'
import { readNonce } from './readNonce.js'
import type { Sending } from './Sending.js'
import type { SentOperation } from './sendOperation.js'
import { tryLane, type Lane } from './tryLane.js'
import { waitForReceipt } from './waitForReceipt.js'

/**
 * Goes on with calls that were sent before and never seen in a block: nothing is sent where they have
 * landed, and with the same nonce where they still can, so that they happen once. Returns nothing where
 * these are new calls.
 */
export async function repeat(
  config: ValetKeyConfig,
  sending: Sending,
): Promise<SentOperation | undefined> {
  const { session } = sending
  const noted = findAttempt(session, sending)
  // Whoever sends them now, in any tab, has the lock; then these are other calls that are alike.
  const lane = noted && (await tryLaneOf(session, noted))
  if (noted === undefined || lane === undefined) return undefined
  let isHandedOn = false
  try {
    const attempt = findAttempt((await config.storage.getSession(session.id)) ?? session, sending)
    if (attempt?.nonce !== noted.nonce) return undefined
    const found = await find(config, session, attempt)
    if (found.state === 'landed') return await seen(config, sending, found)
    if (found.state === 'gone') {
      const [userOpHash] = attempt.userOpHashes
      await forgetAttempt(config, { id: session.id, userOpHash })
      return undefined
    }
    // What carries a grant or a change keeps its nonce by itself.
    if (decodeNonce(attempt.nonce).deferred) return undefined
    isHandedOn = true
    return await sendAgain(config, sending, { attempt, lane })
  } finally {
    if (!isHandedOn) lane.release()
  }
}

async function find(
  config: ValetKeyConfig,
  session: Session,
  attempt: SessionAttempt,
): Promise<AttemptState> {
  if (isFresh(attempt)) return readAttempt(config, session, attempt)
  const { chainId, account } = session
  const { nonce } = attempt
  const next = await readNonce(config, { chainId, account, nonce })
  // However they ended, calls that come as late as this are new ones.
  return { state: next === nonce ? 'waiting' : 'gone' }
}

function findAttempt(session: Session, { calls }: Sending): SessionAttempt | undefined {
  const name = nameCalls(calls)
  return openAttempts(session).find((attempt) => attempt.calls === name)
}

async function tryLaneOf({ id }: Session, { nonce }: SessionAttempt): Promise<Lane | undefined> {
  const { lane, deferred } = decodeNonce(nonce)
  if (!deferred) return tryLane(id, lane)
  const release = await tryLock(landingLock(id))
  return release && { lane, release }
}

async function sendAgain(
  config: ValetKeyConfig,
  sending: Sending,
  { attempt: { userOpHashes, nonce }, lane }: { attempt: SessionAttempt; lane: Lane },
): Promise<SentOperation> {
  try {
    return await act(config, sending, { ...lane, nonce, earlier: userOpHashes })
  } catch (error) {
    if (error instanceof SessionCallsUnconfirmedError) throw error
    // A bundler that still holds the earlier one takes no other with its nonce.
    const { chainId, account } = sending.session
    const operation = { account, nonce }
    const receipt = await waitForReceipt(config, { chainId, userOpHashes, operation }).catch(
      () => undefined,
    )
    if (receipt === undefined) throw error
    return seen(config, sending, { receipt })
  }
}

async function seen(
  config: ValetKeyConfig,
  { session }: Sending,
  { receipt }: Pick<Extract<AttemptState, { state: 'landed' }>, 'receipt'>,
): Promise<SentOperation> {
  const { userOpHash } = receipt
  await endCargo(config, (await config.storage.getSession(session.id)) ?? session, receipt)
  await forgetAttempt(config, { id: session.id, userOpHash })
  config._internal.emit({ type: 'used', session })
  return { userOpHash, receipt: Promise.resolve(receipt), repeated: true }
}

/** Puts on record that what the operation carried has landed with it. */
async function endCargo(
  config: ValetKeyConfig,
  session: Session,
  receipt: UserOperationReceipt<'0.7'>,
): Promise<void> {
  const { grant, landed, pending } = session
  if (landed === undefined && receipt.nonce === grant?.nonce) {
    await markLanded(config, session, receipt)
  }
  if (pending !== undefined && receipt.nonce === pending.grant.nonce) {
    await endChange(config, session, { change: pending, landing: toChangeLanding(receipt) })
  }
}
