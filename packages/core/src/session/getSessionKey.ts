import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { SessionKeyMissingError } from '../errors/SessionKeyMissingError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import { assertKey } from './keys/assertKey.js'
import { findStoredKey } from './keys/findStoredKey.js'

/** The key that signs for a session: the one that is given, or the one in storage. */
export async function getSessionKey(
  config: ValetKeyConfig,
  { session, key: given }: { session: Session; key?: SessionKey | undefined },
): Promise<SessionKey> {
  if (given !== undefined) {
    assertKey({ session, key: given })
    return given
  }
  const found = await findStoredKey(config, session)
  if (found === undefined) throw new SessionKeyMissingError({ id: session.id, why: 'absent' })
  return found.key
}
