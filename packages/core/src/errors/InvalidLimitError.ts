import { BaseError } from './BaseError.js'

/** A limit is not a whole number of base units that fits the chain. */
export class InvalidLimitError extends BaseError {
  override name = 'InvalidLimitError'

  constructor({
    field,
    value,
    reason = 'A limit is a bigint of base units from 0 to 2^256 - 1.',
  }: {
    field: string
    value: unknown
    reason?: string | undefined
  }) {
    super(`\`${String(value)}\` cannot be used as a limit.`, {
      reason,
      remedy: 'Use parseUnits or parseEther to make one.',
      field,
      value,
    })
  }
}

export type InvalidLimitErrorType = InvalidLimitError & { name: 'InvalidLimitError' }
