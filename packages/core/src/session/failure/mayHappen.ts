import { BaseError } from '../../errors/BaseError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'

/**
 * Whether what failed may happen all the same: it left, and its end is not known. Other errors of ours
 * say that nothing was sent or that it was undone; of all others nobody knows.
 */
export function mayHappen(error: unknown): boolean {
  return !(error instanceof BaseError) || error instanceof SessionCallsUnconfirmedError
}
