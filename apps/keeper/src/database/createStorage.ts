import { parseSession, serializeSession, type Session, type ValetKeyStorage } from '@valetkey/core'
import type { Database } from './Database.js'

/**
 * Sessions in a database, for the actions of `@valetkey/core`. Their keys are not its business: a key
 * is given to each action that signs.
 */
export function createStorage({ executeSql }: Database): ValetKeyStorage {
  async function read(id: string): Promise<string | undefined> {
    const { rows } = await executeSql('SELECT session FROM keeper_session WHERE id = $1', [id])
    return rows[0] && String(rows[0]['session'])
  }

  return {
    persistent: false,
    async getSession(id) {
      const text = await read(id)
      return text === undefined ? undefined : parseSession(text)
    },
    async putSession(session) {
      await executeSql(
        `INSERT INTO keeper_session (id, session) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET session = excluded.session`,
        [session.id, serializeSession(session)],
      )
    },
    async updateSession(id, change) {
      for (;;) {
        const before = await read(id)
        if (before === undefined) return undefined
        const changed: Session = change(await parseSession(before))
        // Written only where nobody else wrote in between.
        const { rows } = await executeSql(
          'UPDATE keeper_session SET session = $2 WHERE id = $1 AND session = $3 RETURNING id',
          [id, serializeSession(changed), before],
        )
        if (rows.length > 0) return changed
      }
    },
    async listSessions() {
      const { rows } = await executeSql('SELECT session FROM keeper_session')
      return Promise.all(rows.map(({ session }) => parseSession(String(session))))
    },
    async deleteSession(id) {
      await executeSql('DELETE FROM keeper_session WHERE id = $1', [id])
    },
    getKey: async () => undefined,
    async putKey() {
      throw new Error('The database never holds a key. Give the key to each action that signs.')
    },
    deleteKey: async () => undefined,
  }
}
