import { BaseError } from './BaseError.js'

const reasons = {
  key: 'Only the EOA of a secp256k1 key sends transactions.',
  account: 'The key that was given cannot sign transactions here.',
  grant: 'A grant lands with a user operation, and it has not landed yet.',
  change: 'A signed change is on its way, and it lands with a user operation.',
}

/** A session cannot act without a bundler. */
export class SessionTransactionUnavailableError extends BaseError {
  override name = 'SessionTransactionUnavailableError'

  constructor({ id, why }: { id: string; why: keyof typeof reasons }) {
    super('This session cannot act by a transaction.', {
      reason: reasons[why],
      remedy: 'Use sendSessionCalls.',
      field: why === 'account' ? 'account' : 'session',
      value: id,
    })
  }
}

export type SessionTransactionUnavailableErrorType = SessionTransactionUnavailableError & {
  name: 'SessionTransactionUnavailableError'
}
