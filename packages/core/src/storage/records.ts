import { StorageVersionError } from '../errors/StorageVersionError.js'
import type { Session } from './Session.js'
import type { StoredKey } from './StoredKey.js'

/** Raised with every change of a stored shape, together with a step in `open` that lifts old records. */
export const recordVersion = 1

export type StoredRecord<value> = { version: number; value: value }

export function seal<value extends Session | StoredKey>(value: value): StoredRecord<value> {
  return { version: recordVersion, value }
}

export function open<value extends Session | StoredKey>(
  record: StoredRecord<value> | undefined,
): value | undefined {
  if (record === undefined) return undefined
  if (record.version !== recordVersion) throw new StorageVersionError({ version: record.version })
  return record.value
}
