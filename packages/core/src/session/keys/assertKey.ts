import { SessionKeyMissingError } from '../../errors/SessionKeyMissingError.js'
import type { SessionKey, SessionKeyReference } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'
import { toDetail } from '../consent/toDetail.js'

/** Makes sure that a key is the one that a session was granted to. */
export function assertKey({ session, key }: { session: Session; key: SessionKey }): void {
  if (publicHalf(key) !== publicHalf(session.key)) {
    throw new SessionKeyMissingError({ id: session.id, given: true })
  }
}

function publicHalf(key: SessionKeyReference): string {
  return toDetail(key.type === 'p256' ? key.publicKey : key.address)
}
