import type { SignedAuthorization } from 'viem'
import {
  createPaymasterClient,
  type entryPoint07Abi,
  type SmartAccount,
  type SmartAccountImplementation,
  type UserOperation,
} from 'viem/account-abstraction'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { Fees, ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { assertGasBounds } from './assertGasBounds.js'
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

/**
 * Estimates one user operation and finds out who pays for it; all but the signature.
 *
 * @throws GasOutOfBoundsError when a service asks for more than operations cost
 */
export async function prepareOperation(
  config: ValetKeyConfig,
  { chainId, account, calls, nonce, sponsored, authorization }: PrepareOperationParameters,
): Promise<UserOperation<'0.7'>> {
  const bundlerClient = getBundlerClient(config, { chainId })
  const service = sponsored ? config.paymasters[chainId] : undefined
  const { own, asked } = await readFees(config, chainId)
  const { maxFeePerGas, maxPriorityFeePerGas } = own
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
    // Some bundlers give gas to a paymaster that is not there.
    ...(prepared.paymaster
      ? {
          paymaster: prepared.paymaster,
          paymasterData: prepared.paymasterData,
          paymasterVerificationGasLimit: prepared.paymasterVerificationGasLimit,
          paymasterPostOpGasLimit: prepared.paymasterPostOpGasLimit,
        }
      : {}),
    authorization,
    signature: prepared.signature,
  }
  await assertGasBounds(config, { chainId, operation, asked })
  return { ...operation, signature: '0x' }
}

/** The fees to use, and what the chain asks where they come from somebody else. */
async function readFees(
  config: ValetKeyConfig,
  chainId: number,
): Promise<{ own: Fees; asked: Fees | undefined }> {
  const fees = estimateFees(config.getClient({ chainId }))
  if (config.estimateFees === undefined) return { own: await fees, asked: undefined }
  const [own, asked] = await Promise.all([
    config.estimateFees({ chainId }),
    // A chain that has no such fees says nothing to compare with.
    fees.catch(() => undefined),
  ])
  return { own, asked }
}
