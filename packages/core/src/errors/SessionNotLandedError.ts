import { BaseError } from './BaseError.js'

/** Only a session that is installed can be changed. */
export class SessionNotLandedError extends BaseError {
  override name = 'SessionNotLandedError'

  constructor({ id }: { id: string }) {
    super('The session is not installed, so there is nothing to change.', {
      reason: 'Its grant has not landed, or it was revoked.',
      remedy: 'Use it once, or cancel the grant and create a session with the new terms.',
      field: 'session',
      value: id,
    })
  }
}

export type SessionNotLandedErrorType = SessionNotLandedError & { name: 'SessionNotLandedError' }
