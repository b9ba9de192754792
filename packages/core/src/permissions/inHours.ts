/** Unix seconds, this many hours from now. */
export function inHours(hours: number, now: number = Date.now() / 1000): number {
  return Math.floor(now + hours * 3600)
}
