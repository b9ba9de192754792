import { StorageVersionError } from '../errors/StorageVersionError.js'
import type { Session } from './Session.js'
import type { StoredKey } from './StoredKey.js'

/** Raised with every change of a stored shape that `lift` then has a step for. */
export const recordVersion = 2

export type StoredRecord<value> = { version: number; value: value }

export function seal<value extends Session | StoredKey>(value: value): StoredRecord<value> {
  return { version: recordVersion, value }
}

export function open<value extends Session | StoredKey>(
  record: StoredRecord<value> | undefined,
): value | undefined {
  if (record === undefined) return undefined
  const { version, value } = record
  if (version === recordVersion) return value
  if (version === 1) return lift(value)
  throw new StorageVersionError({ version })
}

/** Version 1 kept a session's installation in its grant alone; what a record says itself holds. */
function lift<value extends Session | StoredKey>(value: value): value {
  if (!('grant' in value) || value.grant === undefined) return value
  return { ...value, installation: value.grant.call, ...value }
}
