import { encodeFunctionData, hexToBytes, zeroAddress } from 'viem'
import {
  entryPoint07Abi,
  toPackedUserOperation,
  type UserOperation,
} from 'viem/account-abstraction'
import type { GasBounds } from '../../config/GasBounds.js'
import type { Fees, ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GasOutOfBoundsError } from '../../errors/GasOutOfBoundsError.js'

/** Chains whose operations pay for no data elsewhere: Ethereum, Gnosis, Polygon, BNB, Avalanche and their test nets. */
const standAlone = new Set([
  1, 11155111, 17000, 560048, 100, 10200, 137, 80002, 56, 97, 43114, 43113, 31337,
])

/** Refuses what no operation costs, so that a bundler or an RPC cannot help itself to a gas budget. */
export function assertGasBounds(
  config: ValetKeyConfig,
  {
    chainId,
    operation,
    asked,
  }: {
    chainId: number
    operation: UserOperation<'0.7'>
    /** What the chain's own RPC asks, where the fees are somebody else's. */
    asked: Fees | undefined
  },
): void {
  const bounds = boundsOf(config, chainId)
  const { preVerificationGas, maxFeePerGas } = operation
  const counted = countPreVerificationGas(operation)
  const mostGas = times(counted, bounds.preVerificationGas)
  if (preVerificationGas > mostGas) {
    throw new GasOutOfBoundsError({
      chainId,
      field: 'preVerificationGas',
      value: preVerificationGas,
      most: mostGas,
      rule: `Its bytes count ${counted} gas, and a bundler may ask for ${bounds.preVerificationGas} times as much.`,
    })
  }
  const mostFee = asked && times(asked.maxFeePerGas, bounds.fees)
  if (mostFee !== undefined && maxFeePerGas > mostFee) {
    throw new GasOutOfBoundsError({
      chainId,
      field: 'maxFeePerGas',
      value: maxFeePerGas,
      most: mostFee,
      rule: `The chain asks for ${asked?.maxFeePerGas} wei, and \`estimateFees\` may ask for ${bounds.fees} times as much.`,
    })
  }
  if (bounds.maxFeePerGas !== undefined && maxFeePerGas > bounds.maxFeePerGas) {
    throw new GasOutOfBoundsError({
      chainId,
      field: 'maxFeePerGas',
      value: maxFeePerGas,
      most: bounds.maxFeePerGas,
      rule: 'The config says so.',
    })
  }
}

function boundsOf({ gasBounds }: ValetKeyConfig, chainId: number): GasBounds {
  const { preVerificationGas, fees = 10, maxFeePerGas } = gasBounds[chainId] ?? {}
  return {
    preVerificationGas: preVerificationGas ?? (standAlone.has(chainId) ? 3 : 200),
    fees,
    maxFeePerGas,
  }
}

/** A transaction, and what an EntryPoint does for an operation outside what it measures (ERC-4337). */
const fixed = 21_000n + 18_300n
/** An account that becomes one in the same transaction (EIP-7702). */
const perAuthorization = 25_000n
/** A token is a zero byte or a quarter of another one (EIP-7623); the dearer price of the two. */
const perToken = 10n

/** Gas of bringing an operation to the chain in a bundle of its own, by its bytes. */
function countPreVerificationGas(operation: UserOperation<'0.7'>): bigint {
  const data = encodeFunctionData({
    abi: entryPoint07Abi,
    functionName: 'handleOps',
    args: [[toPackedUserOperation(operation)], zeroAddress],
  })
  const tokens = hexToBytes(data).reduce((sum, byte) => sum + (byte === 0 ? 1 : 4), 0)
  return fixed + (operation.authorization ? perAuthorization : 0n) + perToken * BigInt(tokens)
}

/** To hundredths. */
const times = (value: bigint, multiple: number): bigint =>
  (value * BigInt(Math.round(multiple * 100))) / 100n
