import { BaseError } from './BaseError.js'

/** An entity id is outside of what a session may use. */
export class InvalidEntityIdError extends BaseError {
  override name = 'InvalidEntityIdError'

  constructor({ field, value }: { field: string; value: unknown }) {
    super(`\`${String(value)}\` cannot be used as an entity id of a session.`, {
      reason: 'It is a whole number from 1 to 2147483646. 0 is the owner.',
      remedy: 'Take an id that this account has never used.',
      field,
      value,
    })
  }
}

export type InvalidEntityIdErrorType = InvalidEntityIdError & { name: 'InvalidEntityIdError' }
