/** Wei for about so many actions, up to two figures: an estimate has no more. */
export function gasFor(actions: number, perAction: bigint): bigint {
  const wei = BigInt(actions) * perAction
  const unit = 10n ** BigInt(Math.max(0, String(wei).length - 2))
  return ((wei + unit - 1n) / unit) * unit
}
