const minute = 60
const hour = 60 * minute
const day = 24 * hour
const month = 30 * day

type Unit = 'month' | 'day' | 'hour' | 'minute' | 'second'

/** `26 hr 40 min`; the further away, the coarser. Rounded down: a limit is never stretched. */
export function formatDuration(
  seconds: number,
  { locale, style = 'short' }: { locale: string; style?: 'short' | 'long' | undefined },
): string {
  const say = (value: number, unit: Unit, unitDisplay: 'short' | 'long' = style): string =>
    new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'unit', unit, unitDisplay }).format(
      Math.floor(value),
    )
  if (seconds >= 2 * month) return say(seconds / month, 'month', 'long')
  if (seconds >= 10 * day) return say(seconds / day, 'day', 'long')
  if (seconds >= 2 * day) {
    const hours = Math.floor((seconds % day) / hour)
    const days = say(seconds / day, 'day', 'long')
    return hours === 0 ? days : `${days} ${say(hours, 'hour')}`
  }
  if (seconds >= hour) {
    const minutes = Math.floor((seconds % hour) / minute)
    const hours = say(seconds / hour, 'hour')
    return minutes === 0 ? hours : `${hours} ${say(minutes, 'minute')}`
  }
  return seconds >= 2 * minute ? say(seconds / minute, 'minute') : say(seconds, 'second')
}
