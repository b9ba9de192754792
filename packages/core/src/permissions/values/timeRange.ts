import { InvalidTimeRangeError } from '../../errors/InvalidTimeRangeError.js'
import { maxTime } from '../../modules/timeRange/TimeRange.js'
import type { SessionRequest } from '../types.js'

/** Reads the time range of a request: whole unix seconds, both ends inclusive; 0 is the beginning. */
export function parseTimeRange({
  validAfter = 0,
  validUntil,
}: Partial<Pick<SessionRequest, 'validAfter' | 'validUntil'>>): {
  validAfter: number
  validUntil: number | 'never'
} {
  assertTime('validAfter', validAfter, 0)
  if (validUntil === undefined)
    throw new InvalidTimeRangeError({
      field: 'validUntil',
      value: validUntil,
      reason: 'A session has an end, unless the request says otherwise.',
    })
  if (validUntil !== 'never') assertTime('validUntil', validUntil, validAfter + 1)
  return { validAfter, validUntil }
}

function assertTime(field: string, value: number, minimum: number): void {
  // The greatest value means "without end" on chain: that is said in words.
  if (Number.isInteger(value) && value >= minimum && value < maxTime) return
  throw new InvalidTimeRangeError({
    field,
    value,
    reason: `It is a whole number of seconds from ${minimum} to ${maxTime - 1}.`,
  })
}
