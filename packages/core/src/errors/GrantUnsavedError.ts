import { ServiceError } from './ServiceError.js'

/** The owner signed, and storage failed before the grant was saved. */
export class GrantUnsavedError<session = unknown> extends ServiceError {
  override name = 'GrantUnsavedError'

  /** The session with its grant: usable, and to be saved by whoever catches this. */
  readonly session: session

  constructor({ session, cause }: { session: session; cause: unknown }) {
    super('The owner signed, but the grant could not be saved.', {
      reason: 'Storage failed after the signature.',
      remedy:
        'Keep `error.session`: it can be used as it is, and saved with `importSession` once storage works again.',
      cause,
    })
    this.session = session
  }
}

export type GrantUnsavedErrorType = GrantUnsavedError & { name: 'GrantUnsavedError' }
