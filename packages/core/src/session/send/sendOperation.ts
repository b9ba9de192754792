import type { Hash, SignedAuthorization } from 'viem'
import {
  createPaymasterClient,
  getUserOperationHash,
  type entryPoint07Abi,
  type SmartAccount,
  type SmartAccountImplementation,
  type UserOperation,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { toServiceError } from '../failure/toServiceError.js'
import { estimateFees } from './estimateFees.js'
import { getBundlerClient } from './getBundlerClient.js'
import { waitForReceipt } from './waitForReceipt.js'

/** An operation on its way; `receipt` settles when it is in a block, or was not seen in one. */
export type SentOperation = {
  userOpHash: Hash
  receipt: Promise<UserOperationReceipt<'0.7'>>
}

export type SendOperationParameters = {
  chainId: number
  account: SmartAccount<SmartAccountImplementation<typeof entryPoint07Abi, '0.7'>>
  calls: readonly AccountCall[]
  nonce: bigint
  /** `false`: the account pays, whether or not the chain has a paymaster. */
  sponsored: boolean
  /** Makes the account one, in the same transaction (EIP-7702). */
  authorization?: SignedAuthorization | undefined
  /** Runs before the operation leaves; what it throws keeps it here. */
  onSigned?: ((userOpHash: Hash) => Promise<unknown>) | undefined
}

/**
 * Estimates, signs and sends one user operation.
 *
 * @throws SessionCallsUnconfirmedError when it left, and the bundler's answer did not come back
 */
export async function sendOperation(
  config: ValetKeyConfig,
  { chainId, account, calls, nonce, sponsored, authorization, onSigned }: SendOperationParameters,
): Promise<SentOperation> {
  const bundlerClient = getBundlerClient(config, { chainId })
  const service = sponsored ? config.paymasters[chainId] : undefined
  const { maxFeePerGas, maxPriorityFeePerGas } = await (config.estimateFees?.({ chainId }) ??
    estimateFees(config.getClient({ chainId })))
  const prepared = await bundlerClient.prepareUserOperation({
    account,
    calls,
    nonce,
    maxFeePerGas,
    maxPriorityFeePerGas,
    ...(authorization ? { authorization } : {}),
    paymaster: service && createPaymasterClient({ transport: service.transport }),
    paymasterContext: service?.context,
  })
  const operation: UserOperation<'0.7'> = {
    sender: prepared.sender,
    nonce: prepared.nonce,
    factory: prepared.factory,
    factoryData: prepared.factoryData,
    callData: prepared.callData,
    callGasLimit: prepared.callGasLimit,
    verificationGasLimit: prepared.verificationGasLimit,
    preVerificationGas: prepared.preVerificationGas,
    maxFeePerGas,
    maxPriorityFeePerGas,
    paymaster: prepared.paymaster,
    paymasterData: prepared.paymasterData,
    paymasterVerificationGasLimit: prepared.paymasterVerificationGasLimit,
    paymasterPostOpGasLimit: prepared.paymasterPostOpGasLimit,
    authorization,
    signature: '0x',
  }
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
    if (!(toServiceError(cause) instanceof ServiceUnreachableError)) throw cause
    throw new SessionCallsUnconfirmedError({ userOpHash, cause })
  }
  const receipt = waitForReceipt(config, { chainId, userOpHash })
  // Whoever only wants the hash leaves the receipt unwatched.
  receipt.catch(() => {})
  return { userOpHash, receipt }
}
