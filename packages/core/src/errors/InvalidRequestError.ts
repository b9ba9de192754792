import { BaseError } from './BaseError.js'

/** A session request, or a part of it, does not have the shape it should have. */
export class InvalidRequestError extends BaseError {
  override name = 'InvalidRequestError'

  constructor({
    field,
    ...options
  }: {
    field: string
    value?: unknown
    reason: string
    remedy: string
    cause?: unknown
  }) {
    super(`\`${field}\` of the session request cannot be used.`, { field, ...options })
  }
}

export type InvalidRequestErrorType = InvalidRequestError & { name: 'InvalidRequestError' }
