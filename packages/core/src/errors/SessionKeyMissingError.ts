import { BaseError } from './BaseError.js'

/** Nobody here can sign for the session. */
export class SessionKeyMissingError extends BaseError {
  override name = 'SessionKeyMissingError'

  constructor({ id, given }: { id: string; given: boolean }) {
    super('The key of this session is not here.', {
      reason: given
        ? "The key that was given is not the session's."
        : 'It was made elsewhere, or its storage was cleared. A private key is on no chain.',
      remedy:
        'Give `key` if you keep it, or have the owner put a new key in its place with rotateSessionKey.',
      field: given ? 'key' : 'session',
      value: id,
    })
  }
}

export type SessionKeyMissingErrorType = SessionKeyMissingError & {
  name: 'SessionKeyMissingError'
}
