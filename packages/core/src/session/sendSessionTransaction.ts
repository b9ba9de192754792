import {
  concat,
  encodeFunctionData,
  numberToHex,
  type Hash,
  type LocalAccount,
  type SendTransactionErrorType,
  type TransactionReceipt,
  type WaitForTransactionReceiptErrorType,
} from 'viem'
import { sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { modularAccountAbi } from '../account/abi.js'
import { encodeCalls } from '../account/encodeCalls.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import { OperationRejectedError } from '../errors/OperationRejectedError.js'
import type { OperationRejectedErrorType } from '../errors/OperationRejectedError.js'
import type { SessionCallsDeniedErrorType } from '../errors/SessionCallsDeniedError.js'
import { SessionRevokedError, type SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import {
  SessionTransactionRevertedError,
  type SessionTransactionRevertedErrorType,
} from '../errors/SessionTransactionRevertedError.js'
import {
  SessionTransactionUnavailableError,
  type SessionTransactionUnavailableErrorType,
} from '../errors/SessionTransactionUnavailableError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { Denial } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'
import { readSessionState } from './chain/readSessionState.js'
import { assertAllowed } from './failure/assertAllowed.js'
import { toTransactionError } from './failure/toTransactionError.js'
import { getPlan } from './getPlan.js'
import { findStoredKey } from './keys/findStoredKey.js'
import { isSameKey } from './keys/isSameKey.js'
import { toAccountCall } from './toAccountCall.js'
import type { SessionCall, SessionCalls } from './sendSessionCalls.js'
import { currentSession } from './currentSession.js'

export type SendSessionTransactionParameters<
  calls extends readonly unknown[] = readonly SessionCall[],
> = {
  session: Session
  /** One transaction: all of them happen, or none does. */
  calls: SessionCalls<calls>
  /** The key as an EOA, where it is not in this config's storage. It pays for the gas. */
  account?: LocalAccount | undefined
}

export type SendSessionTransactionReturnType = { hash: Hash; receipt: TransactionReceipt }

export type SendSessionTransactionErrorType =
  | ClientMissingErrorType
  | OperationRejectedErrorType
  | SendTransactionErrorType
  | SessionCallsDeniedErrorType<Denial>
  | SessionRevokedErrorType
  | SessionTransactionRevertedErrorType
  | SessionTransactionUnavailableErrorType
  | StorageUnavailableErrorType
  | WaitForTransactionReceiptErrorType

/**
 * Acts with the session's key without a bundler: its EOA calls the account, and pays for the gas. The
 * same rules hold, but for those about gas, which the account does not pay: gas limits count nothing,
 * and a paymaster is not asked for.
 */
export async function sendSessionTransaction<const calls extends readonly unknown[]>(
  config: ValetKeyConfig,
  { session: given, calls: asked, account: eoa }: SendSessionTransactionParameters<calls>,
): Promise<SendSessionTransactionReturnType> {
  const session = await currentSession(config, given, { toUse: true })
  const { id, chainId, account, entityId } = session
  if (session.revoked !== undefined) throw new SessionRevokedError({ id })
  const signer = await toSigner(config, session, eoa)
  if (session.grant !== undefined && session.landed === undefined) {
    throw new SessionTransactionUnavailableError({ id, why: 'grant' })
  }
  if (session.pending !== undefined) {
    throw new SessionTransactionUnavailableError({ id, why: 'change' })
  }
  const calls = asked.map(toAccountCall)
  const checked = { session, calls, sponsored: true, unpaid: true }
  await assertAllowed(config, checked)

  const client = config.getClient({ chainId })
  const authorization = concat([
    getPlan(session).isGlobal ? '0x01' : '0x00',
    numberToHex(entityId, { size: 4 }),
    '0xff',
  ])
  let hash
  try {
    hash = await sendTransaction(client, {
      account: signer,
      chain: client.chain,
      to: account,
      data: encodeFunctionData({
        abi: modularAccountAbi,
        functionName: 'executeWithRuntimeValidation',
        args: [encodeCalls({ calls, account }), authorization],
      }),
    })
  } catch (thrown) {
    const error = toTransactionError(thrown)
    if (!(error instanceof OperationRejectedError)) throw error
    const state = await readSessionState(config, session)
    if (state.installation !== 'installed') throw new SessionRevokedError({ id })
    await assertAllowed(config, { ...checked, usage: state.usage, cause: error })
    throw error
  }
  const receipt = await waitForTransactionReceipt(client, { hash })
  if (receipt.status === 'reverted') throw new SessionTransactionRevertedError({ hash })
  config._internal.emit({ type: 'used', session })
  return { hash, receipt }
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
