import type { StoredKey } from '../../storage/StoredKey.js'

/** A stored key and those beside it, in their order. */
export function toStoredKeys(stored: StoredKey | undefined): readonly StoredKey[] {
  return stored === undefined ? [] : [stored, ...toStoredKeys(stored.next)]
}
