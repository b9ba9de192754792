import type { Session, SessionId } from './Session.js'
import type { StoredKey } from './StoredKey.js'
import type { ValetKeyStorage } from './ValetKeyStorage.js'

/** Records that end with the process: servers that keep their own, tests, private windows. */
export function memoryStorage(): ValetKeyStorage {
  const sessions = new Map<SessionId, Session>()
  const keys = new Map<SessionId, StoredKey>()
  return {
    persistent: false,
    getSession: async (id) => sessions.get(id),
    async putSession(session) {
      sessions.set(session.id, structuredClone(session))
    },
    async updateSession(id, change) {
      const session = sessions.get(id)
      if (session === undefined) return undefined
      const changed = structuredClone(change(session))
      sessions.set(id, changed)
      return changed
    },
    listSessions: async () => [...sessions.values()],
    async deleteSession(id) {
      sessions.delete(id)
    },
    getKey: async (id) => keys.get(id),
    async putKey(id, key) {
      keys.set(id, key)
    },
    async deleteKey(id) {
      keys.delete(id)
    },
  }
}
