import { BaseError } from './BaseError.js'

/** The session was taken back. */
export class SessionRevokedError extends BaseError {
  override name = 'SessionRevokedError'

  constructor({ id }: { id: string }) {
    super('This session was revoked.', {
      reason: 'The account no longer accepts its key.',
      remedy: 'Ask the owner for a new session.',
      field: 'session',
      value: id,
    })
  }
}

export type SessionRevokedErrorType = SessionRevokedError & { name: 'SessionRevokedError' }
