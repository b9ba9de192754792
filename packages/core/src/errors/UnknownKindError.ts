import { BaseError } from './BaseError.js'

/** A permission is of a kind that is not known here. */
export class UnknownKindError extends BaseError {
  override name = 'UnknownKindError'

  constructor({ field, value }: { field: string; value: string }) {
    super(`The permission kind \`${value}\` is not known.`, {
      reason: 'Custom kinds are known only where they are passed in.',
      remedy: 'Pass the kind, made with defineKind, as one of `kinds`.',
      field,
      value,
    })
  }
}

export type UnknownKindErrorType = UnknownKindError & { name: 'UnknownKindError' }
