import { BaseError } from './BaseError.js'

/** One thing is permitted twice in one request. */
export class DuplicatePermissionError extends BaseError {
  override name = 'DuplicatePermissionError'

  constructor({ field, value }: { field: string; value: string }) {
    super(`The permission \`${value}\` is in the request twice.`, {
      reason:
        'There is one permission per token, per contract and per limit; letter case makes no difference.',
      remedy: 'Join the two into one.',
      field,
      value,
    })
  }
}

export type DuplicatePermissionErrorType = DuplicatePermissionError & {
  name: 'DuplicatePermissionError'
}
