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
import { measureCallGas } from './measureCallGas.js'

export type PrepareOperationParameters = {
  chainId: number
  account: SmartAccount<SmartAccountImplementation<typeof entryPoint07Abi, '0.7'>>
  calls: readonly AccountCall[]
  nonce: bigint
  /** `false`: the account pays, whether or not the chain has a paymaster. */
  sponsored: boolean
  /** Makes the account one, in the same transaction (EIP-7702). */
  authorization?: SignedAuthorization | undefined
  /**
   * The chain is asked, too, what the calls take: a bundler that says too little is corrected, to twice its
   * figure at most. Some estimate an operation after those that wait and have the same paymaster, which makes
   * it look cheaper than it is alone: whoever misuses a key could so have its revocation run out of gas.
   * @default false
   */
  measured?: boolean | undefined
}

/** The most that calls cost less after the checks of their operation, which touch some of the same, than alone. */
const firstTouches = 5_000n

/**
 * Estimates one user operation and finds out who pays for it; all but the signature.
 *
 * @throws GasOutOfBoundsError when a service asks for more than operations cost
 */
export async function prepareOperation(
  config: ValetKeyConfig,
  {
    chainId,
    account,
    calls,
    nonce,
    sponsored,
    authorization,
    measured,
  }: PrepareOperationParameters,
): Promise<UserOperation<'0.7'>> {
  const bundlerClient = getBundlerClient(config, { chainId })
  const service = sponsored ? config.paymasters[chainId] : undefined
  const { own, asked } = await readFees(config, chainId)
  const { maxFeePerGas, maxPriorityFeePerGas } = own
  const prepare = (callGasLimit?: bigint) =>
    bundlerClient.prepareUserOperation({
      account,
      calls,
      nonce,
      maxFeePerGas,
      maxPriorityFeePerGas,
      // Some bundlers fail where a limit is absent, which viem fills in only where it is not named.
      ...(callGasLimit ? { callGasLimit } : {}),
      ...(authorization ? { authorization } : {}),
      paymaster: service && createPaymasterClient({ transport: service.transport }),
      paymasterContext: service?.context,
    })
  const estimated = await prepare()
  const { callGasLimit } = estimated
  const needed = measured
    ? await measureCallGas(config, { chainId, operation: estimated }).catch(() => 0n)
    : 0n
  // A paymaster signs the limit, so that it is asked again.
  const prepared =
    needed > callGasLimit + firstTouches
      ? await prepare(smaller((needed * 11n) / 10n, 2n * callGasLimit))
      : estimated
  const { sender, factory, factoryData, callData, verificationGasLimit, preVerificationGas } =
    prepared
  const operation: UserOperation<'0.7'> = {
    sender,
    nonce,
    factory,
    factoryData,
    callData,
    callGasLimit: prepared.callGasLimit,
    verificationGasLimit,
    preVerificationGas,
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

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

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
