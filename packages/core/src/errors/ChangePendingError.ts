import { BaseError } from './BaseError.js'

/** A change that the owner has signed is still on its way. */
export class ChangePendingError extends BaseError {
  override name = 'ChangePendingError'

  constructor({ id, deadline }: { id: string; deadline: number }) {
    super('A change of this session is signed and has not landed yet.', {
      reason: `It can land until ${new Date(deadline * 1000).toISOString()}, and whoever sends the next operation may choose between two that are signed for it.`,
      remedy:
        'Use the session once, or make the new change by an owner operation, which cancels it.',
      field: 'via',
      value: id,
    })
  }
}

export type ChangePendingErrorType = ChangePendingError & { name: 'ChangePendingError' }
