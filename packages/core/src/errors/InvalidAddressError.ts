import { BaseError } from './BaseError.js'

/** A value that should be an address is none, or is the zero address. */
export class InvalidAddressError extends BaseError {
  override name = 'InvalidAddressError'

  constructor({ field, value }: { field: string; value: unknown }) {
    super(`\`${String(value)}\` cannot be used as an address.`, {
      reason:
        'It is 0x and 40 hexadecimal digits, not zero, with a valid checksum if in mixed case.',
      remedy: 'Copy it again from its source.',
      field,
      value,
    })
  }
}

export type InvalidAddressErrorType = InvalidAddressError & { name: 'InvalidAddressError' }
