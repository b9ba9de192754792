import { BaseError } from './BaseError.js'

/** Terms that take something away cannot wait for the key's next operation. */
export class NarrowingNotDeferrableError extends BaseError {
  override name = 'NarrowingNotDeferrableError'

  constructor({ changes }: { changes: readonly string[] }) {
    super('These terms take something away, so they cannot ride on the next session operation.', {
      reason:
        'Whoever holds the key decides when it comes, if ever, and keeps the old terms until then.',
      remedy: "Use `via: 'user-operation'` or `'transaction'`: then it takes effect at once.",
      field: 'via',
      value: changes.join(', '),
    })
  }
}

export type NarrowingNotDeferrableErrorType = NarrowingNotDeferrableError & {
  name: 'NarrowingNotDeferrableError'
}
