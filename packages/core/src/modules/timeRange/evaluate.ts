import type { ModuleDenial, Operation } from '../Operation.js'

/**
 * The validation hook of TimeRangeModule. Both ends are inclusive. The hook itself never reverts: the
 * EntryPoint refuses the operation (AA22), and gas estimates do not notice.
 */
export function evaluateTimeRange(
  { validAfter, validUntil }: { validAfter: number; validUntil: number | 'never' },
  { timestamp }: Pick<Operation, 'timestamp'>,
): readonly ModuleDenial[] {
  const due = timestamp >= validAfter && (validUntil === 'never' || timestamp <= validUntil)
  return due ? [] : [{ error: 'AA22', phase: 'validation' }]
}
