import { maxUint256 } from 'viem'
import type { ModuleDenial, Operation } from '../Operation.js'

/**
 * What the validation hook of NativeTokenLimitModule takes from the budget for gas: the most that the
 * operation can cost, nothing given back. With a paymaster nothing, unless the account has declared
 * it a special one, which takes its money back from the account.
 */
export function gasCharge(
  { maxGasCost = 0n, paymaster }: Pick<Operation, 'maxGasCost' | 'paymaster'>,
  { isSpecialPaymaster = false }: { isSpecialPaymaster?: boolean | undefined } = {},
): bigint {
  return paymaster === undefined || isSpecialPaymaster ? maxGasCost : 0n
}

/** What the execution hook of NativeTokenLimitModule takes: the native token that leaves. */
export function valueCharge({ calls, createValue = 0n }: Operation): bigint {
  return calls.reduce((sum, { value }) => sum + value, createValue)
}

/** Takes a charge from what remains of a budget. */
export function evaluateNativeTokenLimit(
  remaining: bigint,
  { charge, phase }: { charge: bigint; phase: ModuleDenial['phase'] },
): { denials: readonly ModuleDenial[]; remaining: bigint } {
  // A sum beyond 256 bits reverts with a panic, before it is compared.
  if (charge > maxUint256) return { denials: [{ error: 'Panic', phase }], remaining }
  if (charge > remaining)
    return { denials: [{ error: 'ExceededNativeTokenLimit', phase }], remaining }
  return { denials: [], remaining: remaining - charge }
}
