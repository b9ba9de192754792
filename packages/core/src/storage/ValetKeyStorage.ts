import type { Session, SessionId } from './Session.js'
import type { StoredKey } from './StoredKey.js'

/**
 * Where sessions and their keys live. Records hold bigints and keys hold `CryptoKey` objects, so an
 * implementation needs structured clone (IndexedDB) or its own encoding. Every write is one record:
 * it either happened or it threw.
 */
export type ValetKeyStorage = {
  /** Whether records outlive the page. */
  persistent: boolean
  getSession(id: SessionId): Promise<Session | undefined>
  putSession(session: Session): Promise<void>
  /** Reads, changes and writes one record with nothing in between. `undefined` when there is none. */
  updateSession(id: SessionId, change: (session: Session) => Session): Promise<Session | undefined>
  listSessions(): Promise<readonly Session[]>
  deleteSession(id: SessionId): Promise<void>
  getKey(id: SessionId): Promise<StoredKey | undefined>
  putKey(id: SessionId, key: StoredKey): Promise<void>
  deleteKey(id: SessionId): Promise<void>
}
