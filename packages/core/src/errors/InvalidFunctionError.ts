import { BaseError } from './BaseError.js'

/** A function is unknown, ambiguous or unreadable. */
export class InvalidFunctionError extends BaseError {
  override name = 'InvalidFunctionError'

  constructor({ field, value, reason }: { field: string; value: unknown; reason: string }) {
    super(`\`${String(value)}\` cannot be used as a function.`, {
      reason,
      remedy:
        "Name a function of the ABI, a signature such as 'move(uint8,uint8)', or a selector of 4 bytes.",
      field,
      value,
    })
  }
}

export type InvalidFunctionErrorType = InvalidFunctionError & { name: 'InvalidFunctionError' }
