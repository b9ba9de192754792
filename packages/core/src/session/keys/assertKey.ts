import { SessionKeyMissingError } from '../../errors/SessionKeyMissingError.js'
import type { SessionKey } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'
import { isSameKey } from './isSameKey.js'

/** Makes sure that a key is the one that a session was granted to. */
export function assertKey({ session, key }: { session: Session; key: SessionKey }): void {
  if (!isSameKey(key, session.key))
    throw new SessionKeyMissingError({ id: session.id, why: 'given' })
}
