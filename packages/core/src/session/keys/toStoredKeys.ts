import type { StoredKey } from '../../storage/StoredKey.js'

/** A stored key and those that were about to take its place, in that order. */
export function toStoredKeys(stored: StoredKey | undefined): readonly StoredKey[] {
  return stored === undefined ? [] : [stored, ...toStoredKeys(stored.next)]
}
