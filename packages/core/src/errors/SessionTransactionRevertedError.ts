import type { Hash } from 'viem'
import { BaseError } from './BaseError.js'

/** The transaction of a session key is in a block, and was undone. */
export class SessionTransactionRevertedError extends BaseError {
  override name = 'SessionTransactionRevertedError'

  constructor({ hash }: { hash: Hash }) {
    super('The calls were undone on chain.', {
      reason: 'What they rest on has changed between the check and the block.',
      remedy: 'None of the calls happened; the gas was paid by the key. Check them and send again.',
      field: 'calls',
      value: hash,
    })
  }
}

export type SessionTransactionRevertedErrorType = SessionTransactionRevertedError & {
  name: 'SessionTransactionRevertedError'
}
