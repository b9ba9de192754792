import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { Database } from './Database.js'

/** `postgres://…`: a server, which several keepers may share. Else a folder for an embedded one. */
export async function openDatabase(location: string): Promise<Database> {
  return /^postgres(ql)?:/.test(location) ? openPostgres(location) : openEmbedded(location)
}

function openPostgres(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString })
  // A connection that breaks while idle is replaced; what needed it fails by itself.
  pool.on('error', () => {})
  const execute: Database['executeSql'] = async (text, values) => {
    if (values !== undefined) return pool.query<Record<string, unknown>>(text, [...values])
    // Several statements may be a transaction: one that fails must not stay open on its connection.
    const client = await pool.connect()
    try {
      const results: pg.QueryResult | pg.QueryResult[] = await client.query(text)
      return { rows: [results].flat().at(-1)?.rows ?? [] }
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    } finally {
      client.release()
    }
  }
  return {
    executeSql: (text, values) => againWhereDeadlocked(() => execute(text, values)),
    close: () => pool.end(),
  }
}

/** Keepers that make their tables at once can block each other: the server undoes what one did, to be done again. */
async function againWhereDeadlocked<result>(run: () => Promise<result>): Promise<result> {
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== deadlockDetected) throw error
    }
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const deadlockDetected = '40P01'

async function openEmbedded(folder: string): Promise<Database> {
  const database = await PGlite.create(folder)
  return {
    async executeSql(text, values) {
      if (values !== undefined) return database.query<Record<string, unknown>>(text, [...values])
      // Only `exec` takes several statements at once.
      const results = await database.exec(text).catch(async (error: unknown) => {
        await database.exec('ROLLBACK')
        throw error
      })
      return { rows: results.at(-1)?.rows ?? [] }
    },
    close: () => database.close(),
  }
}
