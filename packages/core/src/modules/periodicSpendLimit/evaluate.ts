import { hexToBigInt, slice, zeroAddress, type Address, type Hex } from 'viem'
import type { ModuleDenial, Operation } from '../Operation.js'

const transfer = '0xa9059cbb'
const approve = '0x095ea7b3'
const performCreate = '0x5998db5c'
const selectorLength = 2 + 4 * 2
/** Characters of `0x`, a selector and two words. */
const spendLength = 2 + (4 + 32 + 32) * 2
const phase = 'execution'

/**
 * The execution hook of PeriodicSpendLimitModule for one limited token, given what remains in the
 * period of the operation. Each call of a batch draws on what the ones before have left.
 */
export function evaluatePeriodicSpendLimit(
  { token, remaining, account }: { token: Address; remaining: bigint; account: Address },
  { shape, selector, calls, createValue = 0n }: Operation,
): readonly ModuleDenial[] {
  const isNative = token === zeroAddress
  let left = remaining
  const spend = (amount: bigint): string | undefined => {
    if (amount > left) return 'SpendLimitExceeded'
    left -= amount
    return undefined
  }
  if (shape === 'other') {
    const error =
      selector !== performCreate
        ? 'SpendingRequestNotAllowed'
        : isNative
          ? spend(createValue)
          : undefined
    return error ? [{ error, phase }] : []
  }
  const key = token.toLowerCase()
  return calls.flatMap(({ to, value, data }, callIndex): readonly ModuleDenial[] => {
    const target = to.toLowerCase()
    const error =
      target === account.toLowerCase()
        ? 'SpendingRequestNotAllowed'
        : isNative
          ? spend(value)
          : target === key
            ? (refusal(data) ?? spend(hexToBigInt(slice(data, 36, 68))))
            : undefined
    return error ? [{ error, phase, callIndex }] : []
  })
}

function refusal(data: Hex): string | undefined {
  if (data.length < spendLength) return 'InvalidCalldataLength'
  const selector = data.slice(0, selectorLength).toLowerCase()
  return selector === transfer || selector === approve ? undefined : 'SelectorNotAllowed'
}
