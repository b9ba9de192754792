import type { TokenLabel } from '@valetkey/core'
import { formatUnits } from 'viem'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'
import { isLong } from './isLong.js'
import { ownTimeZone } from './ownTimeZone.js'
import { safeText } from './safeText.js'

export type Format = {
  /** A quantity without its unit, exact. */
  quantity(value: bigint, decimals: number): string
  /** What goes after a quantity of the token. */
  unit(token: TokenLabel): string
  /** Quantity and unit; the unit and the words for "no limit" where there is none. */
  amount(value: bigint | 'unlimited', token: TokenLabel): string
  /** `tomorrow, 18:00`; `24 Nov, 18:00` when further away. */
  time(seconds: number): string
  /** `in 26 hours`. */
  relative(seconds: number): string
  /** `26 hours`, `7 days`: a length of time, rounded. */
  duration(seconds: number): string
  /** `Berlin time`. */
  zone(): string
  list(items: readonly string[]): string
}

const day = 86_400
const hour = 3_600

/** `0x52B1…08dE`: both ends stay, the middle goes. A word joiner (U+2060) keeps them on one line. */
export const shortAddress = (address: string): string =>
  `${address.slice(0, 6)}…\u2060${address.slice(-4)}`

/** The largest unit that still says enough: hours up to three days, then days. */
function unitOf(distance: number): [number, 'day' | 'hour' | 'minute'] {
  const length = Math.abs(distance)
  return length >= 3 * day ? [day, 'day'] : length >= 2 * hour ? [hour, 'hour'] : [60, 'minute']
}

/** Numbers, times and lists of one locale, in one time zone, seen from one moment. */
export function createFormat({
  messages,
  now,
  timeZone = ownTimeZone(),
}: {
  messages: ConsentDialogMessages
  /** Unix seconds. */
  now: number
  timeZone?: string | undefined
}): Format {
  // Amounts are compared digit by digit with what a wallet or an explorer shows: Latin digits.
  const locale = `${messages.locale}-u-nu-latn`
  const integers = new Intl.NumberFormat(locale)
  const point = integers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone })
  const distant = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  })
  const relativeTime = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const calendarDay = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })

  const dayNumber = (seconds: number): number =>
    Math.round(Date.parse(`${calendarDay.format(seconds * 1000)}T00:00:00Z`) / 1000 / day)

  // Among right-to-left words, what may be of either direction keeps the order of its own first word,
  // and lends it to nothing beside it.
  const isolated = (text: string): string =>
    messages.direction === 'rtl' ? `\u2068${text}\u2069` : text

  // A day stands beside its month, and a number beside what it counts.
  const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0')

  const format: Format = {
    quantity(value, decimals) {
      const [whole = '0', fraction] = formatUnits(value, decimals).split('.')
      // Two places or more, as money is written.
      return fraction
        ? `${integers.format(BigInt(whole))}${point}${fraction.padEnd(2, '0')}`
        : integers.format(BigInt(whole))
    },
    unit({ decimals, symbol, address, verified }) {
      const short = shortAddress(address)
      if (decimals === undefined) return messages.unitsOf(short)
      const name = safeText(symbol) || short
      // A symbol that nobody vouches for says less than the address that goes with it.
      return verified || name === short ? name : `${name} (${short})`
    },
    amount(value, token) {
      const unit = format.unit(token)
      if (value === 'unlimited') return `${unit} (${messages.noLimit})`
      const whole = `${format.quantity(value, token.decimals ?? 0)}\u00A0${unit}`
      // Where it has to break, it breaks before its unit.
      return isolated(isLong(whole) ? whole.replace('\u00A0', ' ') : whole)
    },
    time(seconds) {
      const days = dayNumber(seconds) - dayNumber(now)
      const at = clock.format(seconds * 1000)
      if (Math.abs(days) <= 1) return messages.dayAndTime(relativeTime.format(days, 'day'), at)
      const far = Math.abs(days) > 300
      return messages.dayAndTime(unbroken((far ? distant : date).format(seconds * 1000)), at)
    },
    relative(seconds) {
      const [size, unit] = unitOf(seconds - now)
      return relativeTime.format(Math.round((seconds - now) / size), unit)
    },
    duration(seconds) {
      const [size, unit] = unitOf(seconds)
      const whole = Math.round(Math.abs(seconds) / size)
      return unbroken(
        new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(whole),
      )
    },
    zone: () => messages.zone(timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone),
    list: (items) => lists.format(items.map(isolated)),
  }
  return format
}
