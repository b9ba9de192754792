import { ServiceError } from './ServiceError.js'

/** The browser refuses to keep or to hand out records. */
export class StorageUnavailableError extends ServiceError {
  override name = 'StorageUnavailableError'

  constructor({ operation, cause }: { operation: 'read' | 'write'; cause: unknown }) {
    super(`Sessions cannot be ${operation === 'read' ? 'read' : 'saved'} in this browser.`, {
      reason: 'IndexedDB is refused or full, as in some private windows.',
      remedy:
        'Free some space or leave the private window; or give createValetKeyConfig `storage: memoryStorage()`, which forgets everything with the page.',
      cause,
    })
  }
}

export type StorageUnavailableErrorType = StorageUnavailableError & {
  name: 'StorageUnavailableError'
}
