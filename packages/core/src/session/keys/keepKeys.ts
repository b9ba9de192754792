import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import type { StoredKey } from '../../storage/StoredKey.js'
import { isSameKey } from './isSameKey.js'
import { toSessionKey } from './toSessionKey.js'
import { toStoredKeys } from './toStoredKeys.js'

/**
 * Forgets the stored keys that a session does not name; the one that holds comes first. Of a rotation
 * that landed it names both: a block that is reorganised away gives the old key back. Only for who has
 * the `landingLock`: a key that the owner is asked about is stored, and on no record yet.
 */
export async function keepKeys(
  config: ValetKeyConfig,
  { id, key, pending, underway, changed }: Session,
): Promise<void> {
  const named = [pending?.key, underway?.key, changed?.before.key]
  try {
    const current: StoredKey[] = []
    const others: StoredKey[] = []
    for (const stored of toStoredKeys(await config.storage.getKey(id))) {
      const found = await toSessionKey(stored)
      if (isSameKey(key, found)) current.push(stored)
      else if (named.some((one) => one && isSameKey(one, found))) others.push(stored)
    }
    const kept = [...current, ...others].reduceRight<StoredKey | undefined>(
      (next, stored) => ({ ...stored, next }),
      undefined,
    )
    // Where it names none of them, it is the record that is behind.
    if (kept !== undefined) await config.storage.putKey(id, kept)
  } catch {
    // A key too many does no harm.
  }
}
