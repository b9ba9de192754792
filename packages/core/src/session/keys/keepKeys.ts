import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import type { SessionId } from '../../storage/Session.js'
import type { StoredKey } from '../../storage/StoredKey.js'
import { findStoredKey } from './findStoredKey.js'

/**
 * Keeps the stored ones of these keys of a session, in this order, and forgets all others. Of a rotation
 * that landed, both: a block that is reorganised away gives the old key back.
 */
export async function keepKeys(
  config: ValetKeyConfig,
  { id, keys }: { id: SessionId; keys: readonly SessionKeyReference[] },
): Promise<void> {
  const found = await Promise.all(keys.map((key) => findStoredKey(config, { id, key })))
  const kept = found.reduceRight<StoredKey | undefined>(
    (next, one) => (one === undefined ? next : { ...one.storedKey, next }),
    undefined,
  )
  if (kept === undefined) await config.storage.deleteKey(id)
  else await config.storage.putKey(id, kept)
}
