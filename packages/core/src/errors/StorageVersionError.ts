import { BaseError } from './BaseError.js'

/** A record was written in a shape that this version cannot read. */
export class StorageVersionError extends BaseError {
  override name = 'StorageVersionError'

  constructor({ version }: { version: unknown }) {
    super('A stored session was written by another version of this library.', {
      reason: 'Its shape is not known here, and guessing could lose a key.',
      remedy: 'Load the newest version of the app; nothing was changed or deleted.',
      field: 'version',
      value: version,
    })
  }
}

export type StorageVersionErrorType = StorageVersionError & { name: 'StorageVersionError' }
