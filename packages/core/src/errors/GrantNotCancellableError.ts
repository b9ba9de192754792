import { BaseError } from './BaseError.js'

/** There is no unused grant to cancel. */
export class GrantNotCancellableError extends BaseError {
  override name = 'GrantNotCancellableError'

  constructor({ id, landed }: { id: string; landed: boolean }) {
    super('There is no unused grant to cancel.', {
      reason: landed ? 'It has landed: the session is installed.' : 'Its grant is not on record.',
      remedy: 'Use revokeSession to take the session back.',
      field: 'session',
      value: id,
    })
  }
}

export type GrantNotCancellableErrorType = GrantNotCancellableError & {
  name: 'GrantNotCancellableError'
}
