import { RpcError } from './RpcError.js'

/** @throws {RpcError} that names the field. */
export function parseObject(field: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value))
  }
  throw new RpcError('params', `${field} is ${JSON.stringify(value)} and not an object.`)
}
