import { BaseError } from './BaseError.js'

/** The chain still accepts the key after the operation that took it back. */
export class RevocationIncompleteError extends BaseError {
  override name = 'RevocationIncompleteError'

  constructor({ id }: { id: string }) {
    super('The session is still installed.', {
      reason: 'The operation landed, and the account accepts the key all the same.',
      remedy: 'Revoke again; if it comes back, the RPC may be behind or lying.',
      field: 'session',
      value: id,
    })
  }
}

export type RevocationIncompleteErrorType = RevocationIncompleteError & {
  name: 'RevocationIncompleteError'
}
