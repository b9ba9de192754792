/** A value as text that is equal for equal values: keys sorted, hex in lower case, bigints decimal. */
export function toDetail(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('0x') ? value.toLowerCase() : value
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString()
    if (typeof inner === 'string' && inner.startsWith('0x')) return inner.toLowerCase()
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, property]) => property !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  })
}
