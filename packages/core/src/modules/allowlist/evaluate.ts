import { hexToBigInt, slice, type Address, type Hex } from 'viem'
import type { ModuleDenial, Operation, OperationCall } from '../Operation.js'

/** What AllowlistModule holds for one entity of one account. Addresses and selectors in lower case. */
export type AllowlistState = {
  /** Selectors that may be called on any contract that is not listed. */
  wildcards: ReadonlySet<Hex>
  targets: ReadonlyMap<Address, { functions: 'all' | ReadonlySet<Hex> }>
}

/** Remaining ERC-20 limits in base units, by token in lower case. */
export type TokenLimits = ReadonlyMap<Address, bigint>

const transfer = '0xa9059cbb'
const approve = '0x095ea7b3'
/** Characters of `0x`, a selector and two words. */
const spendLength = 2 + (4 + 32 + 32) * 2
const selectorLength = 2 + 4 * 2

/** The validation hook of AllowlistModule v2.0.1: looks at `execute` and `executeBatch` alone. */
export function evaluateAllowlist(
  state: AllowlistState,
  { calls }: Pick<Operation, 'calls'>,
): readonly ModuleDenial[] {
  return calls.flatMap((call, callIndex) => {
    const error = refusal(state, call)
    return error ? [{ error, phase: 'validation' as const, callIndex }] : []
  })
}

function refusal(
  { wildcards, targets }: AllowlistState,
  { to, data }: OperationCall,
): string | undefined {
  const target = targets.get(to.toLowerCase() as Address)
  // Calldata that is too short for a selector is padded.
  const selector = data.slice(0, selectorLength).padEnd(selectorLength, '0').toLowerCase() as Hex
  if (!target) return wildcards.has(selector) ? undefined : 'AddressNotAllowed'
  if (target.functions === 'all') return undefined
  if (data.length < selectorLength) return 'NoSelectorSpecified'
  return target.functions.has(selector) ? undefined : 'SelectorNotAllowed'
}

/**
 * The execution hook of AllowlistModule v2.0.1: on tokens with a limit only `transfer` and `approve`
 * pass, each call of a batch drawing on what the ones before have left.
 */
export function evaluateTokenLimits(
  limits: TokenLimits,
  { shape, calls }: Pick<Operation, 'shape' | 'calls'>,
): { denials: readonly ModuleDenial[]; limits: TokenLimits } {
  const phase = 'execution'
  if (shape === 'other') return { denials: [{ error: 'SpendingRequestNotAllowed', phase }], limits }
  const denials: ModuleDenial[] = []
  const left = new Map(limits)
  calls.forEach(({ to, data }, callIndex) => {
    const token = to.toLowerCase() as Address
    const remaining = left.get(token)
    if (remaining === undefined) return
    const selector = data.slice(0, selectorLength).toLowerCase()
    if (data.length < spendLength)
      denials.push({ error: 'InvalidCalldataLength', phase, callIndex })
    else if (selector !== transfer && selector !== approve)
      denials.push({ error: 'SelectorNotAllowed', phase, callIndex })
    else {
      const amount = hexToBigInt(slice(data, 36, 68))
      if (amount > remaining) denials.push({ error: 'ExceededTokenLimit', phase, callIndex })
      else left.set(token, remaining - amount)
    }
  })
  return { denials, limits: left }
}
