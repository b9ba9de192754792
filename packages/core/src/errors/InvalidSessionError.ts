import { BaseError } from './BaseError.js'

/** A serialised session cannot be read, or does not say what its grant says. */
export class InvalidSessionError extends BaseError {
  override name = 'InvalidSessionError'

  constructor({
    field,
    value,
    reason,
    cause,
  }: {
    field: string
    value: unknown
    reason: string
    cause?: unknown
  }) {
    super(`\`${field}\` of the session cannot be used.`, {
      reason,
      remedy: 'Hand in what serializeSession returned, unchanged.',
      field,
      value,
      cause,
    })
  }
}

export type InvalidSessionErrorType = InvalidSessionError & { name: 'InvalidSessionError' }
