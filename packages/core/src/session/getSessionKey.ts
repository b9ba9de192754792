import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { SessionKeyMissingError } from '../errors/SessionKeyMissingError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import { assertKey } from './keys/assertKey.js'
import { toSessionKey } from './keys/toSessionKey.js'

/** The key that signs for a session: the one that is given, or the one in storage. */
export async function getSessionKey(
  config: ValetKeyConfig,
  { session, key: given }: { session: Session; key?: SessionKey | undefined },
): Promise<SessionKey> {
  const stored = given === undefined ? await config.storage.getKey(session.id) : undefined
  const key = given ?? (stored && (await toSessionKey(stored)))
  if (key === undefined) throw new SessionKeyMissingError({ id: session.id, given: false })
  assertKey({ session, key })
  return key
}
