import { BaseError } from './BaseError.js'

/** Nobody here can sign for the session. */
export class SessionKeyMissingError extends BaseError {
  override name = 'SessionKeyMissingError'

  constructor({
    id,
    why,
    cause,
  }: {
    id: string
    /** `replaced`: the chain accepts another one, which is not here either. */
    why: 'given' | 'absent' | 'replaced'
    cause?: unknown
  }) {
    super('The key of this session is not here.', {
      reason: reasons[why],
      remedy:
        'Give `key` if you keep it, or have the owner put a new key in its place with rotateSessionKey.',
      field: why === 'given' ? 'key' : 'session',
      value: id,
      cause,
    })
  }
}

const reasons = {
  given: "The key that was given is not the session's.",
  absent: 'It was made elsewhere, or its storage was cleared. A private key is on no chain.',
  replaced: 'The account accepts another one now: a rotation on another device landed last.',
}

export type SessionKeyMissingErrorType = SessionKeyMissingError & {
  name: 'SessionKeyMissingError'
}
