/** Digits that a glance takes in. */
const digits = 4

/**
 * An amount as it is read at a glance: four digits that count and two decimals at least, the rest let go.
 * Rounded down, as what is left is never more than said.
 */
export function glance(value: bigint, decimals: number): bigint {
  const spare = Math.min(decimals - 2, String(value).length - digits)
  const unit = 10n ** BigInt(Math.max(0, spare))
  return (value / unit) * unit
}
