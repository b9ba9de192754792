import type { Hash } from 'viem'
import { getUserOperationHash, type UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { readAttempt } from '../attempts/readAttempt.js'
import { isRefusal } from '../failure/isRefusal.js'
import { readRejection } from '../failure/readRejection.js'
import { getBundlerClient } from './getBundlerClient.js'
import { isKnown } from './isKnown.js'
import { prepareOperation, type PrepareOperationParameters } from './prepareOperation.js'
import { waitForReceipt } from './waitForReceipt.js'

/** An operation on its way; `receipt` settles when it is in a block, or was not seen in one. */
export type SentOperation = {
  userOpHash: Hash
  receipt: Promise<UserOperationReceipt<'0.7'>>
  /** It was sent by an earlier attempt, and nothing was sent now. */
  repeated?: true | undefined
}

export type SendOperationParameters = PrepareOperationParameters & {
  /** Runs before the operation leaves; what it throws keeps it here. */
  onSigned?: ((userOpHash: Hash) => Promise<unknown>) | undefined
  /** Operations with the same calls and nonce that were sent before: one of them may land instead. */
  earlier?: readonly Hash[] | undefined
}

/**
 * Estimates, signs and sends one user operation.
 *
 * @throws SessionCallsUnconfirmedError when it left, and the bundler did not say that it refuses it
 */
export async function sendOperation(
  config: ValetKeyConfig,
  { onSigned, earlier = [], ...parameters }: SendOperationParameters,
): Promise<SentOperation> {
  const { chainId, account, nonce } = parameters
  const bundlerClient = getBundlerClient(config, { chainId })
  const operation = await prepareOperation(config, parameters)
  const entryPointAddress = account.entryPoint.address
  // Not the bundler's word: what was signed has one hash.
  const userOpHash = getUserOperationHash({
    chainId,
    entryPointAddress,
    entryPointVersion: '0.7',
    userOperation: operation,
  })
  const signature = await account.signUserOperation({ ...operation, chainId })
  await onSigned?.(userOpHash)
  try {
    await bundlerClient.sendUserOperation({ ...operation, signature, entryPointAddress })
  } catch (cause) {
    if (!isRefusal(cause)) throw new SessionCallsUnconfirmedError({ userOpHash, cause })
    if (readRejection(cause).code === 'AA25') {
      // What uses the nonce may be this very operation: one of several bundlers took it.
      const session = { chainId, account: account.address }
      const seen = await readAttempt(config, session, { nonce, userOpHashes: [userOpHash] })
      if (seen.state === 'landed') return { userOpHash, receipt: Promise.resolve(seen.receipt) }
    }
    // Bundlers refuse an operation that they have already, whoever sent it.
    if (!(await isKnown(bundlerClient, [userOpHash]).catch(() => false))) throw cause
  }
  const [first = userOpHash, ...more] = [...earlier, userOpHash]
  const receipt = waitForReceipt(config, {
    chainId,
    userOpHashes: [first, ...more],
    operation: { account: account.address, nonce },
  })
  // Whoever only wants the hash leaves the receipt unwatched.
  receipt.catch(() => {})
  return { userOpHash, receipt }
}
