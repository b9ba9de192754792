import type { Hash, Log } from 'viem'
import { getCode, getTransactionCount, sendTransaction } from 'viem/actions'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import { toModularAccount } from '../../account/toModularAccount.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../../errors/BundlerMissingError.js'
import type { GasOutOfBoundsErrorType } from '../../errors/GasOutOfBoundsError.js'
import type { OperationRejectedErrorType } from '../../errors/OperationRejectedError.js'
import type { OwnerOperationRevertedErrorType } from '../../errors/OwnerOperationRevertedError.js'
import { OwnerOperationRevertedError } from '../../errors/OwnerOperationRevertedError.js'
import type { OwnerTransactionUnavailableErrorType } from '../../errors/OwnerTransactionUnavailableError.js'
import { OwnerTransactionUnavailableError } from '../../errors/OwnerTransactionUnavailableError.js'
import {
  SessionCallsUnconfirmedError,
  type SessionCallsUnconfirmedErrorType,
} from '../../errors/SessionCallsUnconfirmedError.js'
import type { TransactionReplacedErrorType } from '../../errors/TransactionReplacedError.js'
import type { WalletRejectedErrorType } from '../../errors/WalletRejectedError.js'
import type { ChangeLanding, OwnerSending, Session } from '../../storage/Session.js'
import { toWalletError } from '../consent/toWalletError.js'
import { readRejection } from '../failure/readRejection.js'
import { toOperationError } from '../failure/toOperationError.js'
import { sendOperation } from '../send/sendOperation.js'
import { encodeRuntimeCall } from '../transaction/encodeRuntimeCall.js'
import { waitForTransaction } from '../transaction/waitForTransaction.js'

export type ActAsOwnerParameters = {
  session: Pick<Session, 'account' | 'chainId' | 'owner' | 'salt'>
  wallet: OwnerWallet
  calls: readonly AccountCall[]
  via: 'user-operation' | 'transaction' | undefined
  sponsored: boolean | undefined
  /**
   * Runs as soon as it is known by what to look for it: before an operation leaves; and, of a transaction,
   * before the wallet is asked and again with its hash. What it throws before keeps it here.
   */
  onSent?: ((sent: OwnerSending) => Promise<unknown>) | undefined
}

export type ActAsOwnerErrorType =
  | BundlerMissingErrorType
  | GasOutOfBoundsErrorType
  | OperationRejectedErrorType
  | OwnerOperationRevertedErrorType
  | OwnerTransactionUnavailableErrorType
  | SessionCallsUnconfirmedErrorType
  | TransactionReplacedErrorType
  | WalletRejectedErrorType

export type OwnerLanding = {
  transactionHash: Hash
  blockNumber: bigint
  logs: readonly Log[]
  landing: ChangeLanding
}

/** Has the owner make the account act, with one prompt; resolves when it is in a block. */
export async function actAsOwner(
  config: ValetKeyConfig,
  parameters: ActAsOwnerParameters,
): Promise<OwnerLanding> {
  try {
    return parameters.via === 'transaction'
      ? await byTransaction(config, parameters)
      : await byUserOperation(config, parameters)
  } catch (error) {
    throw toWalletError(toOwnerError(error))
  }
}

/** An owner's operation that is sent again has another nonce: what is true of a session's calls is not of it. */
function toOwnerError(error: unknown): unknown {
  if (readRejection(error).code !== undefined) return toOperationError(error)
  if (!(error instanceof SessionCallsUnconfirmedError)) return error
  const { cause } = error
  const remedy = 'It may still happen: look at the session before the owner is asked again.'
  return new SessionCallsUnconfirmedError({ ...error, remedy, cause })
}

async function byUserOperation(
  config: ValetKeyConfig,
  { session, wallet, calls, sponsored = true, onSent }: ActAsOwnerParameters,
): Promise<OwnerLanding> {
  const { chainId, owner, salt, account: address } = session
  const client = config.getClient({ chainId })
  const account = await toModularAccount({ client, owner, wallet, salt, address })
  const nonce = await account.getNonce()
  const sent = await sendOperation(config, {
    chainId,
    account,
    calls,
    nonce,
    sponsored,
    measured: true,
    onSigned: async (userOpHash) => onSent?.({ userOpHash }),
  })
  const { success, receipt, logs } = await sent.receipt
  if (!success) throw new OwnerOperationRevertedError({ hash: receipt.transactionHash })
  const { transactionHash, blockNumber } = receipt
  return { transactionHash, blockNumber, logs, landing: { nonce } }
}

async function byTransaction(
  config: ValetKeyConfig,
  { session: { chainId, owner, account }, wallet, calls, onSent }: ActAsOwnerParameters,
): Promise<OwnerLanding> {
  if ((owner.type !== 'eoa' && owner.type !== '7702') || !('account' in wallet)) {
    throw new OwnerTransactionUnavailableError({ owner: owner.type })
  }
  const client = config.getClient({ chainId })
  if ((await getCode(client, { address: account })) === undefined) {
    throw new OwnerTransactionUnavailableError({ owner: owner.type, deployed: false })
  }
  const { address } = owner
  const ownerNonce = await getTransactionCount(client, { address, blockTag: 'pending' })
  await onSent?.({ ownerNonce })
  const hash = await sendTransaction(wallet, {
    account: wallet.account,
    chain: client.chain,
    to: account,
    // Of a semi-modular account: global, entity 0.
    data: encodeRuntimeCall({ calls, account, entityId: 0, isGlobal: true }),
  })
  // It has left, whether or not that can be written down.
  await onSent?.({ transactionHash: hash, ownerNonce }).catch(() => {})
  const { status, transactionHash, blockNumber, logs } = await waitForTransaction(client, { hash })
  if (status === 'reverted') throw new OwnerOperationRevertedError({ hash: transactionHash })
  return { transactionHash, blockNumber, logs, landing: { transactionHash } }
}
