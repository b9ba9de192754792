import type { Abi, Address, Calls, Hex, Narrow } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { GasOutOfBoundsErrorType } from '../errors/GasOutOfBoundsError.js'
import type { GrantLapsedErrorType } from '../errors/GrantLapsedError.js'
import type { OperationRejectedErrorType } from '../errors/OperationRejectedError.js'
import type { ServiceUnreachableErrorType } from '../errors/ServiceUnreachableError.js'
import type { SessionCallsDeniedErrorType } from '../errors/SessionCallsDeniedError.js'
import type { SessionCallsRevertedErrorType } from '../errors/SessionCallsRevertedError.js'
import type { SessionKeyMissingErrorType } from '../errors/SessionKeyMissingError.js'
import type { SessionCallsUnconfirmedErrorType } from '../errors/SessionCallsUnconfirmedError.js'
import { SessionRevokedError, type SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Denial } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'
import { carryChange } from './change/carryChange.js'
import { assertAllowed } from './failure/assertAllowed.js'
import { readRejection } from './failure/readRejection.js'
import { recover } from './failure/recover.js'
import { toOperationError } from './failure/toOperationError.js'
import { act } from './send/act.js'
import { assertLanded } from './send/assertLanded.js'
import { land } from './send/land.js'
import { repeat } from './send/repeat.js'
import type { Sending } from './send/Sending.js'
import type { SentOperation } from './send/sendOperation.js'
import { sendPinned } from './send/sendPinned.js'
import { toSender } from './send/toSender.js'
import { toAccountCall } from './toAccountCall.js'
import { currentSession } from './currentSession.js'

/** One call, as bytes or by ABI (viem's shape). */
export type SessionCall =
  | { to: Address; value?: bigint | undefined; data?: Hex | undefined; abi?: undefined }
  | {
      to: Address
      value?: bigint | undefined
      abi: Abi
      functionName: string
      args?: readonly unknown[] | undefined
    }

/** Calls of which each is held to its own ABI: the function's name, and its arguments. */
export type SessionCalls<calls extends readonly unknown[] = readonly SessionCall[]> =
  readonly SessionCall[] & Calls<Narrow<calls>>

export type SendSessionCallsParameters<calls extends readonly unknown[] = readonly SessionCall[]> =
  {
    session: Session
    /** One operation: all of them happen, or none does. */
    calls: SessionCalls<calls>
    /** Needed where the key is not in this config's storage. */
    key?: SessionKey | undefined
    /** `false`: the account pays, even where a paymaster is configured. @default true */
    sponsored?: boolean | undefined
    /**
     * Full nonce, from `encodeSessionNonce` or the grant: the calls are sent with this one and no other,
     * so that they happen at most once however often they are sent.
     * @default the next one of a free lane
     */
    nonce?: bigint | undefined
    /** @default 'landed' */
    waitFor?: 'landed' | 'submitted' | undefined
  }

export type SendSessionCallsReturnType = {
  userOpHash: Hex
  /** Absent when only `'submitted'` was waited for. */
  receipt?: UserOperationReceipt<'0.7'> | undefined
  /**
   * Nothing was sent: an earlier attempt with the same calls, whose end nobody here had seen, is in a
   * block.
   */
  repeated?: true | undefined
}

export type SendSessionCallsErrorType =
  | BundlerMissingErrorType
  | ClientMissingErrorType
  | GasOutOfBoundsErrorType
  | GrantLapsedErrorType
  | OperationRejectedErrorType
  | ServiceUnreachableErrorType
  | SessionCallsDeniedErrorType<Denial>
  | SessionCallsRevertedErrorType
  | SessionCallsUnconfirmedErrorType
  | SessionKeyMissingErrorType
  | SessionRevokedErrorType
  | StorageUnavailableErrorType

/**
 * Acts with the session's key: no prompt. The first use carries the grant, and deploys the account
 * where it is new; calls that are made before the grant has landed wait for it.
 *
 * Calls that were sent and never seen in a block may be sent again: within ten minutes the same calls
 * are the same attempt, which happens once; and later, for a day, as long as the first can still land.
 *
 * @example
 * await sendSessionCalls(config, {
 *   session,
 *   calls: [{ to: arena, abi: arenaAbi, functionName: 'move', args: [1, 2] }],
 * })
 */
export async function sendSessionCalls<const calls extends readonly unknown[]>(
  config: ValetKeyConfig,
  {
    session: given,
    calls,
    key,
    sponsored = true,
    nonce,
    waitFor = 'landed',
  }: SendSessionCallsParameters<calls>,
): Promise<SendSessionCallsReturnType> {
  const saved = await currentSession(config, given, { toUse: true })
  if (saved.revoked !== undefined) throw new SessionRevokedError({ id: saved.id })
  const sending = {
    ...(await toSender(config, { session: saved, key })),
    calls: calls.map(toAccountCall),
    sponsored,
  }
  await assertAllowed(config, sending)

  const { userOpHash, receipt, repeated } =
    nonce === undefined
      ? await send(config, sending, key)
      : await sendWithNonce(config, sending, nonce)
  if (waitFor === 'submitted') return { userOpHash, repeated }
  const landed = assertLanded(await receipt)
  return { userOpHash: landed.userOpHash, receipt: landed, repeated }
}

/** How often, and after how many milliseconds, calls whose nonce is taken are tried with the next one. */
const turns = 5
const turn = 1_000

/** With the grant where it has not landed; again where the chain knows better than the record. */
async function send(
  config: ValetKeyConfig,
  sending: Sending,
  given: SessionKey | undefined,
): Promise<SentOperation> {
  let thrown: unknown
  for (let tried = 0; tried <= turns; tried++) {
    try {
      return await sendOnce(config, sending)
    } catch (error) {
      // Once, whatever it was; more often only while an earlier operation is leaving the bundler.
      const isTaken = readRejection(error).code === 'AA25'
      if (tried > 0 && !isTaken) throw toOperationError(error)
      thrown = error
      const session = await recover(config, { ...sending, error })
      sending = {
        ...sending,
        ...(await toSender(config, { session, key: given })),
        spare: readRejection(error).code === 'AA26',
      }
      if (tried > 0) await new Promise((resolve) => setTimeout(resolve, turn))
    }
  }
  throw toOperationError(thrown)
}

async function sendOnce(config: ValetKeyConfig, sending: Sending): Promise<SentOperation> {
  return (
    (await repeat(config, sending)) ??
    (await land(config, sending)) ??
    (await carryChange(config, sending)) ??
    // What carried them may have landed just now.
    (await repeat(config, sending)) ??
    (await act(config, sending))
  )
}

/** With one nonce: what it was refused for is found out, and nothing else is tried. */
async function sendWithNonce(
  config: ValetKeyConfig,
  sending: Sending,
  nonce: bigint,
): Promise<SentOperation> {
  try {
    return await sendPinned(config, sending, nonce)
  } catch (error) {
    await recover(config, { ...sending, error })
    throw toOperationError(error)
  }
}
