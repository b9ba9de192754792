/** A value as TypeScript: JSON with bigint literals. */
export function toSource(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (Array.isArray(value)) return `[${value.map(toSource).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => `${JSON.stringify(name)}: ${toSource(field)}`)
    return `{ ${fields.join(', ')} }`
  }
  return JSON.stringify(value)
}
