import { BaseError } from './BaseError.js'

/** A value that should be an address is none, or is the zero address. */
export class InvalidAddressError extends BaseError {
  override name = 'InvalidAddressError'

  constructor({ field, value }: { field: string; value: unknown }) {
    super(`\`${String(value)}\` cannot be used as an address.`, {
      reason:
        'An address is 0x and 40 hexadecimal digits, with a valid checksum where it has one, and not zero.',
      remedy: 'Give the address of the deployed contract or of the account.',
      field,
      value,
    })
  }
}

export type InvalidAddressErrorType = InvalidAddressError & { name: 'InvalidAddressError' }
