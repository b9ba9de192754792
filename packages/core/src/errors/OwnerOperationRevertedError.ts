import type { Hash } from 'viem'
import { BaseError } from './BaseError.js'

/** The owner's operation is in a block, and was undone. */
export class OwnerOperationRevertedError extends BaseError {
  override name = 'OwnerOperationRevertedError'

  constructor({ hash }: { hash: Hash }) {
    super("The owner's operation was undone on chain.", {
      reason: `See transaction ${hash}.`,
      remedy: 'Nothing changed: what the account accepted before, it accepts still.',
      field: 'hash',
      value: hash,
    })
  }
}

export type OwnerOperationRevertedErrorType = OwnerOperationRevertedError & {
  name: 'OwnerOperationRevertedError'
}
