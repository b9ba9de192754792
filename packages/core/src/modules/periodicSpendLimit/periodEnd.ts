import type { Period } from './Period.js'

const hour = 60 * 60
const day = 24 * hour
const lengths = { hour, day, week: 7 * day } as const
/** Monday, 5 January 1970. */
const firstMonday = 4 * day
/** Last second that a `Date` can say. */
const lastSecond = 8_640_000_000_000

/** First second of the period after the one that runs at `timestamp` (unix seconds, UTC). */
export function periodEnd(period: Period, timestamp: number): number {
  if (period === 'month') {
    const date = new Date(timestamp * 1000)
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 1000
  }
  const length = lengths[period]
  const first = period === 'week' ? firstMonday : 0
  const since = (timestamp - first + length) % length
  return timestamp - since + length
}

/** How many periods begin after `from` and not after `to` (unix seconds). */
export function countPeriodStarts(
  period: Period,
  { from, to }: { from: number; to: number },
): number {
  if (period === 'month') {
    const months = (timestamp: number): number => {
      const date = new Date(Math.min(timestamp, lastSecond) * 1000)
      return date.getUTCFullYear() * 12 + date.getUTCMonth()
    }
    return Math.max(months(to) - months(from), 0)
  }
  const first = periodEnd(period, from)
  return to < first ? 0 : Math.floor((to - first) / lengths[period]) + 1
}
