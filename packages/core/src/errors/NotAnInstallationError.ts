import type { Hex } from 'viem'
import { BaseError } from './BaseError.js'

/** Bytes that were expected to install a validation do something else, or cannot be read. */
export class NotAnInstallationError extends BaseError {
  override name = 'NotAnInstallationError'

  constructor({ data, cause }: { data: Hex; cause?: unknown }) {
    super('The call does not install a session.', {
      reason: `Its bytes are not a well-formed installValidation call: ${data.slice(0, 10)}….`,
      remedy: 'Do not sign it. Ask the app for a new session request.',
      field: 'call',
      value: data,
      cause,
    })
  }
}

export type NotAnInstallationErrorType = NotAnInstallationError & { name: 'NotAnInstallationError' }
