/** The host of an origin the way browsers show it: letters that look like others become `xn--…`. */
export function safeOrigin(origin: string): string {
  try {
    return new URL(origin.includes('://') ? origin : `https://${origin}`).host || origin
  } catch {
    return origin
  }
}
