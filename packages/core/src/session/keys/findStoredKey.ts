import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionKey, SessionKeyReference } from '../../keys/SessionKey.js'
import type { SessionId } from '../../storage/Session.js'
import type { StoredKey } from '../../storage/StoredKey.js'
import { isSameKey } from './isSameKey.js'
import { toSessionKey } from './toSessionKey.js'
import { toStoredKeys } from './toStoredKeys.js'

/** The stored key of a session that has a given public half. */
export async function findStoredKey(
  config: ValetKeyConfig,
  { id, key }: { id: SessionId; key: SessionKeyReference },
): Promise<{ key: SessionKey; storedKey: StoredKey } | undefined> {
  for (const storedKey of toStoredKeys(await config.storage.getKey(id))) {
    const found = await toSessionKey(storedKey)
    if (isSameKey(found, key)) return { key: found, storedKey }
  }
  return undefined
}
