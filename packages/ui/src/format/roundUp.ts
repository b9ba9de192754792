/** Two figures, upwards: no price is known better, and none is said too low. */
export function roundUp(amount: bigint): bigint {
  const step = 10n ** BigInt(Math.max(0, amount.toString().length - 2))
  return ((amount + step - 1n) / step) * step
}
