import type { Address } from 'viem'
import { BaseError } from './BaseError.js'

/** Signatures would be checked by a module that is not known here. */
export class UnreadableSignerError extends BaseError {
  override name = 'UnreadableSignerError'

  constructor({ module }: { module: Address }) {
    super(`Nobody can say whose signatures ${module} accepts.`, {
      reason: 'It is neither SingleSignerValidationModule nor WebAuthnValidationModule.',
      remedy: 'Do not sign it. Ask the app for a new session request.',
      field: 'module',
      value: module,
    })
  }
}

export type UnreadableSignerErrorType = UnreadableSignerError & { name: 'UnreadableSignerError' }
