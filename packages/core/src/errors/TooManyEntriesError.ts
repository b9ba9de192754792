import { BaseError } from './BaseError.js'

/** A list is longer than an installation can carry. */
export class TooManyEntriesError extends BaseError {
  override name = 'TooManyEntriesError'

  constructor({ field, value, maximum }: { field: string; value: number; maximum: number }) {
    super(`\`${field}\` has ${value} entries, more than the ${maximum} that are possible.`, {
      reason: 'Every entry is a write to storage at installation.',
      remedy: 'Allow a whole contract instead of its functions, or split the session in two.',
      field,
      value,
    })
  }
}

export type TooManyEntriesErrorType = TooManyEntriesError & { name: 'TooManyEntriesError' }
