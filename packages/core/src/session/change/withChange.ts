import type { Session } from '../../storage/Session.js'

/** A session as it will be in the operation that carries its pending change. */
export function withChange(session: Session): Session {
  if (session.pending === undefined) return session
  const { key, request, installation } = session.pending
  return { ...session, key, request, installation }
}
