import type { Hash } from 'viem'
import { BaseError } from './BaseError.js'

/** The operation was signed and sent, and nobody has said yet what became of it. */
export class SessionCallsUnconfirmedError extends BaseError {
  override name = 'SessionCallsUnconfirmedError'

  readonly userOpHash: Hash

  constructor({ userOpHash, cause }: { userOpHash: Hash; cause: unknown }) {
    super('It is not known whether the calls happened.', {
      reason: 'They were sent, and the bundler has not said that they are in a block.',
      remedy:
        'Look for them with waitForSessionCallsReceipt before sending them again: they may still happen.',
      field: 'userOpHash',
      value: userOpHash,
      cause,
    })
    this.userOpHash = userOpHash
  }
}

export type SessionCallsUnconfirmedErrorType = SessionCallsUnconfirmedError & {
  name: 'SessionCallsUnconfirmedError'
}
