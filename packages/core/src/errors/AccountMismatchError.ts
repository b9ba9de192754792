import type { Address } from 'viem'
import { BaseError } from './BaseError.js'

/** The account runs another implementation than the owner's kind of account. */
export class AccountMismatchError extends BaseError {
  override name = 'AccountMismatchError'

  constructor({
    account,
    expected,
    actual,
  }: {
    account: Address
    expected: Address
    actual?: Address | undefined
  }) {
    super('The account is not a Modular Account V2 of this kind.', {
      reason: `${account} should run ${expected} and runs ${actual ?? 'something else'}.`,
      remedy: 'Use the account that belongs to this owner, or say what kind of owner it has.',
      field: 'account',
      value: account,
    })
  }
}

export type AccountMismatchErrorType = AccountMismatchError & { name: 'AccountMismatchError' }
