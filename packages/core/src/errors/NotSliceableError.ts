import { BaseError } from './BaseError.js'

/** Stock modules cannot enforce these terms period by period. */
export class NotSliceableError extends BaseError {
  override name = 'NotSliceableError'

  constructor({ field, value, reason }: { field: string; value?: unknown; reason: string }) {
    super('These terms cannot be cut into one session per period.', {
      reason,
      remedy: 'Use a chain with PeriodicSpendLimitModule, or leave this part out.',
      field,
      value,
    })
  }
}

export type NotSliceableErrorType = NotSliceableError & { name: 'NotSliceableError' }
