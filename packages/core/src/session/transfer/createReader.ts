import { getAddress, isAddress, isHex, type Address, type Hex } from 'viem'
import { InvalidSessionError } from '../../errors/InvalidSessionError.js'

/** Takes typed values out of untrusted JSON, and names the field of what does not fit. */
export type Reader = {
  has(name: string): boolean
  text(name: string): string
  /** A whole number from 0. */
  integer(name: string): number
  /** A decimal string. */
  bigint(name: string): bigint
  hex(name: string): Hex
  address(name: string): Address
  object(name: string): Reader
  optional<value>(name: string, read: (reader: Reader) => value): value | undefined
  list<value>(name: string, read: (reader: Reader) => value): readonly value[]
  complaint(name: string, reason: string): InvalidSessionError
}

/** Reads a JSON object. */
export function createReader(text: string): Reader {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new InvalidSessionError({
      field: 'session',
      value: text,
      reason: 'It is not JSON.',
      cause,
    })
  }
  return readerOf(value, '')
}

function readerOf(value: unknown, path: string): Reader {
  const fields = new Map(
    typeof value === 'object' && value !== null ? Object.entries(value) : ([] as const),
  )
  const complaint = (name: string, reason: string): InvalidSessionError =>
    new InvalidSessionError({ field: `${path}${name}`, value: fields.get(name), reason })

  function take<taken>(
    name: string,
    fits: (found: unknown) => found is taken,
    expectation: string,
  ): taken {
    const found = fields.get(name)
    if (!fits(found)) throw complaint(name, `It should be ${expectation}.`)
    return found
  }

  return {
    has: (name) => fields.has(name),
    text: (name) => take(name, isText, 'text'),
    integer: (name) => take(name, isInteger, 'a whole number from 0'),
    bigint: (name) => BigInt(take(name, isDecimal, 'a decimal number as text')),
    hex: (name) => take(name, isBytes, 'bytes in hex'),
    address: (name) => getAddress(take(name, isAnyAddress, 'an address')),
    object: (name) => readerOf(take(name, isObject, 'an object'), `${path}${name}.`),
    optional: (name, read) =>
      fields.has(name)
        ? read(readerOf(take(name, isObject, 'an object'), `${path}${name}.`))
        : undefined,
    list: (name, read) =>
      take(name, Array.isArray, 'a list').map((item, index) =>
        read(readerOf(item, `${path}${name}[${index}].`)),
      ),
    complaint,
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isInteger = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isDecimal = (value: unknown): value is string => isText(value) && /^\d{1,78}$/.test(value)
const isBytes = (value: unknown): value is Hex =>
  isHex(value, { strict: true }) && value.length % 2 === 0
const isAnyAddress = (value: unknown): value is Address =>
  isText(value) && isAddress(value, { strict: false })
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
