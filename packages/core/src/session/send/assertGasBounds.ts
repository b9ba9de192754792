import type { UserOperation } from 'viem/account-abstraction'
import type { GasBounds } from '../../config/GasBounds.js'
import type { Fees, ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GasOutOfBoundsError } from '../../errors/GasOutOfBoundsError.js'
import { countGasLimits } from './countGasLimits.js'
import { countPreVerificationGas } from './countPreVerificationGas.js'
import { measureCallGas } from './measureCallGas.js'

/** Chains whose operations pay for no data elsewhere: Ethereum, Gnosis, Polygon, BNB, Avalanche and their test nets. */
const standAlone = new Set([
  1, 11155111, 17000, 560048, 100, 10200, 137, 80002, 56, 97, 43114, 43113, 31337,
])

/**
 * Refuses what no operation costs, so that a bundler or an RPC cannot help itself to a gas budget. The
 * chain is asked only where calls would take more than their bytes let expect.
 */
export async function assertGasBounds(
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
): Promise<void> {
  const bounds = boundsOf(config, chainId)
  const { preVerificationGas, verificationGasLimit, callGasLimit, maxFeePerGas } = operation
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
  const limits = countGasLimits(operation)
  const mostChecks = times(limits.verificationGasLimit, bounds.verificationGasLimit)
  if (verificationGasLimit > mostChecks) {
    throw new GasOutOfBoundsError({
      chainId,
      field: 'verificationGasLimit',
      value: verificationGasLimit,
      most: mostChecks,
      rule: `What there is to check counts ${limits.verificationGasLimit} gas, and a bundler may ask for ${bounds.verificationGasLimit} times as much.`,
    })
  }
  if (callGasLimit > times(limits.callGasLimit, bounds.callGasLimit)) {
    const measured = await measureCallGas(config, { chainId, operation })
    const most = times(limits.callGasLimit + measured, bounds.callGasLimit)
    if (callGasLimit > most) {
      throw new GasOutOfBoundsError({
        chainId,
        field: 'callGasLimit',
        value: callGasLimit,
        most,
        rule: `The bytes of the calls count ${limits.callGasLimit} gas, the chain measures ${measured}, and a bundler may ask for ${bounds.callGasLimit} times as much.`,
      })
    }
  }
  const { paymasterVerificationGasLimit = 0n, paymasterPostOpGasLimit = 0n } = operation
  const paymasterGas = paymasterVerificationGasLimit + paymasterPostOpGasLimit
  if (paymasterGas > bounds.paymasterGas) {
    throw new GasOutOfBoundsError({
      chainId,
      field: 'paymasterGas',
      value: paymasterGas,
      most: bounds.paymasterGas,
      rule: 'A paymaster has a use for no more.',
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
  const {
    preVerificationGas = standAlone.has(chainId) ? 3 : 200,
    verificationGasLimit = 3,
    callGasLimit = 3,
    paymasterGas = 1_000_000n,
    fees = 10,
    maxFeePerGas,
  } = gasBounds[chainId] ?? {}
  return {
    preVerificationGas,
    verificationGasLimit,
    callGasLimit,
    paymasterGas,
    fees,
    maxFeePerGas,
  }
}

/** To hundredths. */
const times = (value: bigint, multiple: number): bigint =>
  (value * BigInt(Math.round(multiple * 100))) / 100n
