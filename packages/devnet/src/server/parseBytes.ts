import { isHex, type Hex } from 'viem'
import { RpcError } from './RpcError.js'

/**
 * Bytes in hex. Absent stays absent.
 *
 * @throws {RpcError} that names the field.
 */
export function parseBytes(field: string, value: unknown): Hex | undefined {
  if (value === undefined || value === null) return undefined
  if (isHex(value) && value.length % 2 === 0) return value
  throw new RpcError('params', `${field} is ${JSON.stringify(value)} and not bytes in hex.`)
}
