import { BaseError } from './BaseError.js'

/** This kind of owner cannot send transactions to the account, or the account has no code yet. */
export class OwnerTransactionUnavailableError extends BaseError {
  override name = 'OwnerTransactionUnavailableError'

  constructor({ owner, deployed = true }: { owner: string; deployed?: boolean | undefined }) {
    super(`An owner of type \`${owner}\` cannot do this by a transaction.`, {
      reason: deployed
        ? 'Only an EOA that owns a semi-modular account, or is the account itself, can call it directly.'
        : 'The account has no code yet: a transaction to it would succeed and do nothing.',
      remedy: "Use `via: 'user-operation'`.",
      field: 'via',
      value: 'transaction',
    })
  }
}

export type OwnerTransactionUnavailableErrorType = OwnerTransactionUnavailableError & {
  name: 'OwnerTransactionUnavailableError'
}
