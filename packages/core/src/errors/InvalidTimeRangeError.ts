import { BaseError } from './BaseError.js'

/** A time range is empty, in the past, or not in unix seconds. */
export class InvalidTimeRangeError extends BaseError {
  override name = 'InvalidTimeRangeError'

  constructor({ field, value, reason }: { field: string; value: unknown; reason: string }) {
    super(`\`${String(value)}\` cannot be used as \`${field}\`.`, {
      reason,
      remedy: "Give unix seconds, such as inHours(24), or 'never' in words as validUntil.",
      field,
      value,
    })
  }
}

export type InvalidTimeRangeErrorType = InvalidTimeRangeError & { name: 'InvalidTimeRangeError' }
