import { inHours } from './inHours.js'

/** Unix seconds, this many days of 24 hours from now. */
export function inDays(days: number, now?: number): number {
  return inHours(days * 24, now)
}
