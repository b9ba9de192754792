/** Digits that a glance takes in. */
const digits = 4

/**
 * An amount as it is read at a glance: four digits that count and two decimals at least, the rest let go.
 * `down`, as what is left is never less than said; `up`, as what can be lost is never more.
 */
export function glance(value: bigint, decimals: number, rounded: 'down' | 'up' = 'down'): bigint {
  const spare = Math.min(decimals - 2, String(value).length - digits)
  const unit = 10n ** BigInt(Math.max(0, spare))
  const whole = rounded === 'up' ? value + unit - 1n : value
  return (whole / unit) * unit
}
