import type { Address } from 'viem'
import { BaseError } from './BaseError.js'

/** The account belongs to somebody else by now. */
export class OwnerMismatchError extends BaseError {
  override name = 'OwnerMismatchError'

  constructor({
    account,
    owner,
    actual,
  }: {
    account: Address
    /** Address, or `a passkey`. */
    owner: string
    actual: Address | undefined
  }) {
    super('The account has another owner.', {
      reason: `${account} belongs to ${actual ?? 'no EOA any more'}, not to ${owner}.`,
      remedy: 'Connect the wallet of its current owner.',
      field: 'owner',
      value: owner,
    })
  }
}

export type OwnerMismatchErrorType = OwnerMismatchError & { name: 'OwnerMismatchError' }
