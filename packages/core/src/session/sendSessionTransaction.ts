import type {
  Hash,
  LocalAccount,
  PrepareTransactionRequestErrorType,
  SendRawTransactionErrorType,
  TransactionReceipt,
} from 'viem'
import { getTransactionCount } from 'viem/actions'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { OperationRejectedErrorType } from '../errors/OperationRejectedError.js'
import type { SessionCallsDeniedErrorType } from '../errors/SessionCallsDeniedError.js'
import { SessionRevokedError, type SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import type { SessionTransactionRevertedErrorType } from '../errors/SessionTransactionRevertedError.js'
import {
  SessionTransactionUnavailableError,
  type SessionTransactionUnavailableErrorType,
} from '../errors/SessionTransactionUnavailableError.js'
import {
  SessionTransactionUnconfirmedError,
  type SessionTransactionUnconfirmedErrorType,
} from '../errors/SessionTransactionUnconfirmedError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { TransactionReplacedErrorType } from '../errors/TransactionReplacedError.js'
import type { Denial } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'
import { isFresh } from './attempts/isFresh.js'
import { nameCalls } from './attempts/nameCalls.js'
import { openAttempts } from './attempts/openAttempts.js'
import { currentSession } from './currentSession.js'
import { findStoredKey } from './keys/findStoredKey.js'
import { isSameKey } from './keys/isSameKey.js'
import { withLock } from './send/locks.js'
import type { SessionCall, SessionCalls } from './sendSessionCalls.js'
import { toAccountCall } from './toAccountCall.js'
import { changeTransactions } from './transaction/changeTransactions.js'
import { endTransaction } from './transaction/endTransaction.js'
import { forgetTransaction } from './transaction/forgetTransaction.js'
import { sendSigned } from './transaction/sendSigned.js'
import { signCalls } from './transaction/signCalls.js'
import type { SignedSending, TransactionSending } from './transaction/TransactionSending.js'

export type SendSessionTransactionParameters<
  calls extends readonly unknown[] = readonly SessionCall[],
> = {
  session: Session
  /** One transaction: all of them happen, or none does. */
  calls: SessionCalls<calls>
  /** The key as an EOA, where it is not in this config's storage. It pays for the gas. */
  account?: LocalAccount | undefined
}

export type SendSessionTransactionReturnType = {
  hash: Hash
  receipt: TransactionReceipt
  /** It is the transaction of an earlier attempt with the same calls, whose end nobody here had seen. */
  repeated?: true | undefined
}

export type SendSessionTransactionErrorType =
  | ClientMissingErrorType
  | OperationRejectedErrorType
  | PrepareTransactionRequestErrorType
  | SendRawTransactionErrorType
  | SessionCallsDeniedErrorType<Denial>
  | SessionRevokedErrorType
  | SessionTransactionRevertedErrorType
  | SessionTransactionUnavailableErrorType
  | SessionTransactionUnconfirmedErrorType
  | StorageUnavailableErrorType
  | TransactionReplacedErrorType

/**
 * Acts with the session's key without a bundler: its EOA calls the account, and pays for the gas. The
 * same rules hold, but for those about gas, which the account does not pay: gas limits count nothing,
 * and a paymaster is not asked for. One transaction of a key at a time, in any tab: the next one waits
 * until it is in a block.
 *
 * Calls that were sent and never seen in a block may be sent again: within ten minutes the same calls
 * are the same transaction, which happens once. Later, for a day, that holds as long as it can still
 * land.
 */
export async function sendSessionTransaction<const calls extends readonly unknown[]>(
  config: ValetKeyConfig,
  { session: given, calls: asked, account: eoa }: SendSessionTransactionParameters<calls>,
): Promise<SendSessionTransactionReturnType> {
  const session = await currentSession(config, given, { toUse: true })
  const { id, chainId } = session
  if (session.revoked !== undefined) throw new SessionRevokedError({ id })
  const signer = await toSigner(config, session, eoa)
  if (session.grant !== undefined && session.landed === undefined) {
    throw new SessionTransactionUnavailableError({ id, why: 'grant' })
  }
  if (session.pending !== undefined) {
    throw new SessionTransactionUnavailableError({ id, why: 'change' })
  }
  const sending = { session, signer, calls: asked.map(toAccountCall) }
  // Of two at once, both would take the same nonce.
  return withLock(`valetkey:transaction:${chainId}:${signer.address}`, async () => {
    const again = await repeat(config, sending)
    if (again !== undefined) return again
    return send(config, { ...sending, ...(await signCalls(config, sending)) })
  })
}

/** Goes on with calls that were sent before and never seen in a block, whatever became of them. */
async function repeat(
  config: ValetKeyConfig,
  sending: TransactionSending,
): Promise<SendSessionTransactionReturnType | undefined> {
  const { session, signer, calls } = sending
  const attempts = (await config.storage.getSession(session.id))?.transactions
  const name = nameCalls(calls)
  const earlier = openAttempts({ attempts }).find((attempt) => attempt.calls === name)
  if (earlier === undefined) return undefined
  const again = { ...sending, signed: earlier.signed, nonce: earlier.nonce }
  const client = config.getClient({ chainId: session.chainId })
  // However it ended, calls that come as late as this are new ones.
  if (!isFresh(earlier) && (await getTransactionCount(client, signer)) > earlier.nonce) {
    await forgetTransaction(config, again)
    return undefined
  }
  const timeout = await sendSigned(client, again.signed).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof SessionTransactionUnconfirmedError) throw error
      // A node that refuses it may be behind the one that has it in a block.
      return config.patience
    },
  )
  return { ...(await endTransaction(config, { ...again, timeout })), repeated: true }
}

/** Puts a transaction on record before it leaves, and waits for its end. */
async function send(
  config: ValetKeyConfig,
  sending: SignedSending,
): Promise<SendSessionTransactionReturnType> {
  const { session, signed, nonce, calls } = sending
  const { id, chainId } = session
  const sentAt = Math.floor(Date.now() / 1000)
  const attempt = { calls: nameCalls(calls), nonce, signed, sentAt }
  await changeTransactions(config, id, (transactions) => [...transactions, attempt])
  try {
    await sendSigned(config.getClient({ chainId }), signed)
  } catch (error) {
    if (!(error instanceof SessionTransactionUnconfirmedError))
      await forgetTransaction(config, sending)
    throw error
  }
  return endTransaction(config, sending)
}

async function toSigner(
  config: ValetKeyConfig,
  session: Session,
  given: LocalAccount | undefined,
): Promise<LocalAccount> {
  const { id, key } = session
  if (key.type !== 'secp256k1') throw new SessionTransactionUnavailableError({ id, why: 'key' })
  if (given !== undefined) {
    if (isSameKey({ type: 'secp256k1', address: given.address }, key)) return given
    throw new SessionTransactionUnavailableError({ id, why: 'account' })
  }
  const stored = (await findStoredKey(config, { id, key }))?.storedKey
  if (stored?.type !== 'secp256k1') {
    throw new SessionTransactionUnavailableError({ id, why: 'account' })
  }
  const { privateKeyToAccount } = await import('viem/accounts')
  return privateKeyToAccount(stored.privateKey)
}
