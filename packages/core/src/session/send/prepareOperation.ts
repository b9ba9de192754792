import type { SignedAuthorization } from 'viem'
import {
  createPaymasterClient,
  type entryPoint07Abi,
  type SmartAccount,
  type SmartAccountImplementation,
  type UserOperation,
} from 'viem/account-abstraction'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { estimateFees } from './estimateFees.js'
import { getBundlerClient } from './getBundlerClient.js'

export type PrepareOperationParameters = {
  chainId: number
  account: SmartAccount<SmartAccountImplementation<typeof entryPoint07Abi, '0.7'>>
  calls: readonly AccountCall[]
  nonce: bigint
  /** `false`: the account pays, whether or not the chain has a paymaster. */
  sponsored: boolean
  /** Makes the account one, in the same transaction (EIP-7702). */
  authorization?: SignedAuthorization | undefined
}

/** Estimates one user operation and finds out who pays for it; all but the signature. */
export async function prepareOperation(
  config: ValetKeyConfig,
  { chainId, account, calls, nonce, sponsored, authorization }: PrepareOperationParameters,
): Promise<UserOperation<'0.7'>> {
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
  return {
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
}
