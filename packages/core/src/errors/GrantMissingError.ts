import { BaseError } from './BaseError.js'

/** An operation's nonce says that it carries a grant, and there is none. */
export class GrantMissingError extends BaseError {
  override name = 'GrantMissingError'

  constructor({ nonce }: { nonce: bigint }) {
    super('The operation should install its session, but the grant is missing.', {
      reason: 'Its nonce has the bit that announces a deferred action.',
      remedy: "Make the account with the session's grant, or without a nonce of your own.",
      field: 'nonce',
      value: nonce,
    })
  }
}

export type GrantMissingErrorType = GrantMissingError & { name: 'GrantMissingError' }
