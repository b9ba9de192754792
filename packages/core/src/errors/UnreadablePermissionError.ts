import { BaseError } from './BaseError.js'

/** A permission that could be read only as bytes was to be installed. */
export class UnreadablePermissionError extends BaseError {
  override name = 'UnreadablePermissionError'

  constructor({ field, value }: { field: string; value: string }) {
    super('A permission that cannot be read cannot be installed.', {
      reason: 'Permissions of type `unknown` come from reading an installation made elsewhere.',
      remedy: 'Leave it out and state what the key should be able to do.',
      field,
      value,
    })
  }
}

export type UnreadablePermissionErrorType = UnreadablePermissionError & {
  name: 'UnreadablePermissionError'
}
