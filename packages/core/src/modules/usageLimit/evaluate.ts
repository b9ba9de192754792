import type { ModuleDenial } from '../Operation.js'

/** The validation hook of UsageLimitModule: an operation, or a batch, takes one of what remains. */
export function evaluateUsageLimit(remaining: bigint): readonly ModuleDenial[] {
  return remaining > 0n ? [] : [{ error: 'UsageLimitExceeded', phase: 'validation' }]
}
