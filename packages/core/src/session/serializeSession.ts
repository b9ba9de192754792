import { serializeSessionRequest } from '../permissions/serializeSessionRequest.js'
import type { Session } from '../storage/Session.js'

/** Version of the format that is written. */
export const sessionVersion = 1

/**
 * A session as JSON, to be handed to whoever keeps its key: a server, say. It holds the grant and no
 * secret. Whoever has it can see what was granted; only the key's keeper can use it.
 */
export function serializeSession(session: Session): string {
  const { request, pending, ...fields } = {
    ...session,
    attempts: undefined,
    transactions: undefined,
    underway: undefined,
    changed: undefined,
  }
  return JSON.stringify(
    {
      version: sessionVersion,
      ...fields,
      request: serializeSessionRequest(request),
      pending: pending && { ...pending, request: serializeSessionRequest(pending.request) },
    },
    (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  )
}
