import { BaseError } from './BaseError.js'

/** The user closed the consent dialog, or something else was asked in its place. */
export class ConsentRefusedError extends BaseError {
  override name = 'ConsentRefusedError'

  constructor() {
    super('The user did not allow the session.', {
      remedy: 'Nothing was signed. Ask again when the user wants to.',
    })
  }
}

export type ConsentRefusedErrorType = ConsentRefusedError & { name: 'ConsentRefusedError' }
