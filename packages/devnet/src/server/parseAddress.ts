import { isAddress, type Address } from 'viem'
import { RpcError } from './RpcError.js'

/** @throws {RpcError} that names the field. */
export function parseAddress(field: string, value: unknown): Address {
  if (typeof value === 'string' && isAddress(value, { strict: false })) return value
  throw new RpcError('params', `${field} is ${JSON.stringify(value)} and not an address.`)
}
