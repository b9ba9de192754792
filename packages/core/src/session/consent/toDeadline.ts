import { InvalidTimeRangeError } from '../../errors/InvalidTimeRangeError.js'

const hour = 60 * 60
/** A signature that lies about for longer is one that nobody remembers. */
const longest = 30 * 24 * hour

/**
 * Last second at which a signature of the owner can be used.
 *
 * @param expiresIn seconds from now, at most 30 days. @default an hour
 */
export function toDeadline(time: number, expiresIn: number = hour): number {
  if (Number.isInteger(expiresIn) && expiresIn > 0 && expiresIn <= longest) return time + expiresIn
  throw new InvalidTimeRangeError({
    field: 'expiresIn',
    value: expiresIn,
    reason: `A signature waits for 1 second to 30 days (${longest} seconds), in whole seconds.`,
  })
}
