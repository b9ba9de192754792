import { BaseError } from './BaseError.js'

/** An action was run before it was told what it needs. */
export class ParameterMissingError extends BaseError {
  override name = 'ParameterMissingError'

  constructor({ field }: { field: string }) {
    super(`\`${field}\` is missing.`, {
      reason: 'The action was run before its parameters were there.',
      remedy: `Give \`${field}\`, or wait until it is known.`,
      field,
    })
  }
}

export type ParameterMissingErrorType = ParameterMissingError & { name: 'ParameterMissingError' }
