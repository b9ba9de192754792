import { BaseError } from './BaseError.js'

/** New terms need other hooks than the session has. */
export class UpdateNotInPlaceError extends BaseError {
  override name = 'UpdateNotInPlaceError'

  constructor({ sliced = false }: { sliced?: boolean | undefined } = {}) {
    super('The session cannot be changed to these terms in place.', {
      reason: sliced
        ? 'It has one installation for each period: only its key can be changed, by an owner operation.'
        : 'Limits, contracts, functions and times of a session can be changed; a kind of limit that it does not have cannot be added, nor one that it has be taken away, and a custom kind may not say how its own are changed.',
      remedy: 'Create a new session with these terms, and revoke this one.',
      field: 'request',
    })
  }
}

export type UpdateNotInPlaceErrorType = UpdateNotInPlaceError & { name: 'UpdateNotInPlaceError' }
