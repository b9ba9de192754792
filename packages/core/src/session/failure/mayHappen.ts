import { BaseError } from '../../errors/BaseError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { StorageUnavailableError } from '../../errors/StorageUnavailableError.js'

/**
 * Whether what failed may happen all the same: it left, and its end is not known, or could not be written
 * down. Other errors of ours say that nothing was sent or that it was undone; of all others nobody knows.
 */
export function mayHappen(error: unknown): boolean {
  return (
    !(error instanceof BaseError) ||
    error instanceof SessionCallsUnconfirmedError ||
    error instanceof StorageUnavailableError
  )
}
