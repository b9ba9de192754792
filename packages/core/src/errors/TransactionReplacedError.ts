import type { Hash } from 'viem'
import { BaseError } from './BaseError.js'

/** Whoever sends transactions for it took one back: another one with its nonce is in a block. */
export class TransactionReplacedError extends BaseError {
  override name = 'TransactionReplacedError'

  constructor({ hash, by }: { hash: Hash; by: Hash }) {
    super('The transaction was cancelled, or replaced by another one.', {
      reason: `Transaction ${by} has used its nonce, so it can never be in a block.`,
      remedy:
        'Nothing of it happened: what held before holds still. Do it again if it was not meant.',
      field: 'hash',
      value: hash,
    })
  }
}

export type TransactionReplacedErrorType = TransactionReplacedError & {
  name: 'TransactionReplacedError'
}
