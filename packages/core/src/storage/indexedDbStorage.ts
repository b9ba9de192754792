import { createStore, del, entries, get, set, update } from 'idb-keyval'
import { BaseError } from '../errors/BaseError.js'
import { StorageUnavailableError } from '../errors/StorageUnavailableError.js'
import { open, seal, type StoredRecord } from './records.js'
import type { Session, SessionId } from './Session.js'
import type { StoredKey } from './StoredKey.js'
import type { ValetKeyStorage } from './ValetKeyStorage.js'

export type IndexedDbStorageParameters = {
  /** Name of the database. @default 'valetkey' */
  name?: string | undefined
}

const sessionKey = (id: SessionId): string => `session:${id}`
const keyKey = (id: SessionId): string => `key:${id}`

/**
 * Records in the browser's IndexedDB, the one place that can keep a private key which not even this
 * code can read. Throws `StorageUnavailableError` where the browser refuses (private windows, full
 * disks), and `StorageVersionError` for a record that a newer version wrote.
 */
export function indexedDbStorage({
  name = 'valetkey',
}: IndexedDbStorageParameters = {}): ValetKeyStorage {
  const store = createStore(name, 'records')

  async function attempt<result>(
    operation: 'read' | 'write',
    action: () => Promise<result>,
  ): Promise<result> {
    try {
      return await action()
    } catch (cause) {
      if (cause instanceof BaseError) throw cause
      throw new StorageUnavailableError({ operation, cause })
    }
  }

  return {
    persistent: true,
    getSession: (id) =>
      attempt('read', async () => open(await get<StoredRecord<Session>>(sessionKey(id), store))),
    putSession: (session) =>
      attempt('write', () => set(sessionKey(session.id), seal(session), store)),
    updateSession: (id, change) =>
      attempt('write', async () => {
        let changed: Session | undefined
        if ((await get(sessionKey(id), store)) === undefined) return undefined
        await update<StoredRecord<Session> | undefined>(
          sessionKey(id),
          (record) => {
            const session = open(record)
            if (session === undefined) return record
            changed = change(session)
            return seal(changed)
          },
          store,
        )
        return changed
      }),
    listSessions: () =>
      attempt('read', async () => {
        const sessions: Session[] = []
        for (const [key, record] of await entries<string, StoredRecord<Session>>(store)) {
          const session = key.startsWith('session:') ? open(record) : undefined
          if (session !== undefined) sessions.push(session)
        }
        return sessions
      }),
    deleteSession: (id) => attempt('write', () => del(sessionKey(id), store)),
    getKey: (id) =>
      attempt('read', async () => open(await get<StoredRecord<StoredKey>>(keyKey(id), store))),
    putKey: (id, key) => attempt('write', () => set(keyKey(id), seal(key), store)),
    deleteKey: (id) => attempt('write', () => del(keyKey(id), store)),
  }
}
