import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { SessionKeyMissingError } from '../errors/SessionKeyMissingError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import { toDetail } from './consent/toDetail.js'
import { toSessionKey } from './keys/toSessionKey.js'

/** The key that signs for a session: the one that is given, or the one in storage. */
export async function getSessionKey(
  config: ValetKeyConfig,
  { session, key }: { session: Session; key?: SessionKey | undefined },
): Promise<SessionKey> {
  const stored = key === undefined ? await config.storage.getKey(session.id) : undefined
  const found = key ?? (stored && (await toSessionKey(stored)))
  if (found === undefined || publicHalf(found) !== publicHalf(session.key)) {
    throw new SessionKeyMissingError({ id: session.id, given: found !== undefined })
  }
  return found
}

function publicHalf(key: Session['key']): string {
  return toDetail(key.type === 'p256' ? key.publicKey : key.address)
}
