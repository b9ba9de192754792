import { BaseError } from './BaseError.js'

/** What a user asked for in a consent dialog is not less than what the app asked for. */
export class AdjustmentRefusedError extends BaseError {
  override name = 'AdjustmentRefusedError'

  constructor({ adjustable }: { adjustable: boolean }) {
    super('The request cannot be adjusted like this.', {
      reason: adjustable
        ? 'Limits can be lowered and the time shortened; this allows more than was asked for.'
        : 'The app asked for these terms and no others (`adjustable: false`).',
      remedy: adjustable ? 'Lower it instead.' : 'Allow it as it is, or refuse it.',
      field: 'request',
    })
  }
}

export type AdjustmentRefusedErrorType = AdjustmentRefusedError & {
  name: 'AdjustmentRefusedError'
}
