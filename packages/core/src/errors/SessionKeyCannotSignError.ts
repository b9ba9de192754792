import { BaseError } from './BaseError.js'

/** A session key was asked for a signature other than that of a user operation. */
export class SessionKeyCannotSignError extends BaseError {
  override name = 'SessionKeyCannotSignError'

  constructor({ kind }: { kind: 'message' | 'typed data' }) {
    super(`A session key cannot sign ${kind} for its account.`, {
      reason:
        'Limits and time ranges do not hold for ERC-1271 signatures, so sessions are installed without them.',
      remedy: 'Ask the owner of the account to sign.',
    })
  }
}

export type SessionKeyCannotSignErrorType = SessionKeyCannotSignError & {
  name: 'SessionKeyCannotSignError'
}
