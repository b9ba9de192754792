import { remember } from '../format/remember.js'

const fields = ['year', 'month', 'day', 'hour', 'minute'] as const

/** A moment as the clock on the wall shows it, for `<input type="datetime-local">`: `2026-11-30T15:20`. */
export function toZonedText(seconds: number, timeZone: string): string {
  const { year, month, day, hour, minute } = parts(seconds, timeZone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/**
 * The moment at which the clock on the wall shows `2026-11-30T15:20`; `undefined` where the text is none.
 * What a clock shows twice is the first of the two; what it skips is just as far after the jump.
 */
export function fromZonedText(text: string, timeZone: string): number | undefined {
  const wall = Date.parse(`${text}Z`) / 1000
  if (Number.isNaN(wall)) return undefined
  const offsetAt = (seconds: number): number =>
    Date.parse(`${toZonedText(seconds, timeZone)}Z`) / 1000 - (seconds - (seconds % 60))
  // Offsets of the day before and the day after hold before and after any jump in between.
  const candidates = [wall - offsetAt(wall - 86_400), wall - offsetAt(wall + 86_400)]
  return (
    candidates.find((seconds) => toZonedText(seconds, timeZone) === text.slice(0, 16)) ??
    candidates[0]
  )
}

/** The last second of the day that somebody in the zone is in. */
export function endOfDay(seconds: number, timeZone: string): number {
  const { year, month, day } = parts(seconds, timeZone)
  const lastMinute = fromZonedText(`${year}-${month}-${day}T23:59`, timeZone)
  return (lastMinute ?? seconds) + 59
}

function parts(seconds: number, timeZone: string): Record<(typeof fields)[number], string> {
  const found = clockOf(timeZone).formatToParts(seconds * 1000)
  const part = (wanted: (typeof fields)[number]): string =>
    found.find(({ type }) => type === wanted)?.value ?? ''
  return {
    year: part('year').padStart(4, '0'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

const clockOf = remember(
  (timeZone) =>
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
)
