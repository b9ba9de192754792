import type { Hash } from 'viem'
import { BaseError } from './BaseError.js'

/** Whoever sends transactions for it took one back: another one with its nonce is in a block. */
export class TransactionReplacedError extends BaseError {
  override name = 'TransactionReplacedError'

  constructor({ hash, by }: { hash: Hash; by: Hash }) {
    super('The transaction was cancelled or replaced.', {
      reason: `Transaction ${by} took its place.`,
      remedy: 'Nothing changed. Do it again if it was not meant.',
      field: 'hash',
      value: hash,
    })
  }
}

export type TransactionReplacedErrorType = TransactionReplacedError & {
  name: 'TransactionReplacedError'
}
