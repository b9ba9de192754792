import { BaseError } from './BaseError.js'

/** This kind of owner cannot send transactions to the account. */
export class OwnerTransactionUnavailableError extends BaseError {
  override name = 'OwnerTransactionUnavailableError'

  constructor({ owner }: { owner: string }) {
    super(`An owner of type \`${owner}\` cannot do this by a transaction.`, {
      reason:
        'Only an EOA that owns a semi-modular account, or is the account itself, can call it directly.',
      remedy: "Use `via: 'user-operation'`.",
      field: 'via',
      value: 'transaction',
    })
  }
}

export type OwnerTransactionUnavailableErrorType = OwnerTransactionUnavailableError & {
  name: 'OwnerTransactionUnavailableError'
}
