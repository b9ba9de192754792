/** The sum of amounts; unlimited, if one of them is. */
export function addAmounts(amounts: readonly (bigint | 'unlimited')[]): bigint | 'unlimited' {
  return amounts.reduce<bigint | 'unlimited'>(
    (sum, amount) => (sum === 'unlimited' || amount === 'unlimited' ? 'unlimited' : sum + amount),
    0n,
  )
}
