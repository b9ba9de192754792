import { expect, test } from 'vitest'
import { endOfDay, fromZonedText, toZonedText } from './zonedTime.js'

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']
const seconds = (utc: string): number => Date.parse(`${utc}Z`) / 1000

test('default', () => {
  expect(toZonedText(seconds('2026-11-30T14:20'), 'Europe/Berlin')).toBe('2026-11-30T15:20')
  expect(fromZonedText('2026-11-30T15:20', 'Europe/Berlin')).toBe(seconds('2026-11-30T14:20'))
  expect(fromZonedText('', 'Europe/Berlin')).toBeUndefined()
})

test('behavior: every hour of two years comes back, in every zone', () => {
  const start = seconds('2026-01-01T00:00')
  for (const zone of zones) {
    for (let hour = 0; hour < 2 * 365 * 24; hour += 7) {
      const moment = start + hour * 3600
      const text = toZonedText(moment, zone)
      const back = fromZonedText(text, zone) ?? 0
      // An hour that the clock shows twice may come back as the other one.
      expect(toZonedText(back, zone)).toBe(text)
    }
  }
})

test('behavior: the clock jumps', () => {
  // Skipped in Berlin: 02:30 is just as far after the jump.
  expect(fromZonedText('2026-03-29T02:30', 'Europe/Berlin')).toBe(seconds('2026-03-29T01:30'))
  // Shown twice: the first.
  expect(fromZonedText('2026-10-25T02:30', 'Europe/Berlin')).toBe(seconds('2026-10-25T00:30'))
})

test('behavior: the end of the day is its last second', () => {
  expect(endOfDay(seconds('2026-11-23T14:20'), 'Europe/Berlin')).toBe(
    seconds('2026-11-23T22:59:59'),
  )
  expect(endOfDay(seconds('2026-11-23T23:30'), 'Europe/Berlin')).toBe(
    seconds('2026-11-24T22:59:59'),
  )
})
