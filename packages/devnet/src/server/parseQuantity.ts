import { RpcError } from './RpcError.js'

/**
 * A quantity: hex as Ethereum's JSON-RPC writes it, or decimals. Absent stays absent.
 *
 * @throws {RpcError} that names the field.
 */
export function parseQuantity(field: string, value: unknown): bigint | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && /^(0x[0-9a-fA-F]+|\d+)$/.test(value)) return BigInt(value)
  throw new RpcError('params', `${field} is ${JSON.stringify(value)} and not a quantity.`)
}
