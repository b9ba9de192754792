import { BaseError } from './BaseError.js'

/** The bytes that were about to be signed do not say what was meant. */
export class ConsentMismatchError extends BaseError {
  override name = 'ConsentMismatchError'

  readonly differences: readonly { field: string; expected: string; actual: string }[]

  constructor({
    differences,
  }: {
    differences: readonly { field: string; expected: string; actual: string }[]
  }) {
    super('What would be signed is not what was asked for. Nothing was signed.', {
      reason: differences
        .map(({ field, expected, actual }) => `${field}: expected ${expected}, found ${actual}.`)
        .join('\n'),
      remedy: 'Prepare the session again. If it comes back, do not trust this page.',
      field: differences[0]?.field,
      value: differences[0]?.actual,
    })
    this.differences = differences
  }
}

export type ConsentMismatchErrorType = ConsentMismatchError & { name: 'ConsentMismatchError' }
