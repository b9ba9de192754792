import type { Hash } from 'viem'
import { ServiceError } from './ServiceError.js'

/** The transaction of a session key was signed and sent, and nobody has said yet what became of it. */
export class SessionTransactionUnconfirmedError extends ServiceError {
  override name = 'SessionTransactionUnconfirmedError'

  readonly hash: Hash

  constructor({ hash, cause }: { hash: Hash; cause?: unknown }) {
    super('It is not known whether the calls happened.', {
      reason: 'Their transaction was sent, and the RPC has not said that it is in a block.',
      remedy:
        'Send the same calls again within ten minutes: it is the same transaction then, which happens once.',
      field: 'hash',
      value: hash,
      cause,
    })
    this.hash = hash
  }
}

export type SessionTransactionUnconfirmedErrorType = SessionTransactionUnconfirmedError & {
  name: 'SessionTransactionUnconfirmedError'
}
