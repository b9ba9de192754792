import { getAddress, isAddress, zeroAddress, type Address } from 'viem'
import { InvalidAddressError } from '../../errors/InvalidAddressError.js'

/**
 * Reads an address and returns it with its checksum. Lower-case and upper-case input carries no
 * checksum; mixed case must carry a valid one (EIP-55).
 */
export function parseAddress(value: unknown, field: string): Address {
  const valid =
    typeof value === 'string' &&
    (isAddress(value) || /^0x[0-9A-F]{40}$/.test(value)) &&
    value !== zeroAddress
  if (!valid) throw new InvalidAddressError({ field, value })
  return getAddress(toKey(value))
}

/** The one spelling under which addresses are compared and looked up: lower case. */
export function toKey(address: string): Address {
  return address.toLowerCase() as Address
}
