import { describe, type SessionRequest } from '@valetkey/core'

/** The request with one limit lowered; it goes the whole way again, from the top. */
export function lowerLimit(request: SessionRequest, id: string, limit: bigint): SessionRequest {
  // Lines and permissions of a request in normal form stand in the same order.
  const index = describe(request).lines.findIndex((line) => line.id === id)
  return {
    ...request,
    permissions: request.permissions.map((permission, at) =>
      at === index && 'limit' in permission ? { ...permission, limit } : permission,
    ),
  }
}
