import type { Database } from './Database.js'

/** Keepers that start together on one database wait for each other here. */
const lock = 5_273_001

/** Makes the keeper's tables where there are none. Neither ever holds a secret. */
export async function createTables(database: Database): Promise<void> {
  await database.executeSql(`
    BEGIN;
    SELECT pg_advisory_xact_lock(${lock});
    CREATE TABLE IF NOT EXISTS keeper_session (
      id text PRIMARY KEY,
      session text NOT NULL
    );
    CREATE TABLE IF NOT EXISTS keeper_subscription (
      id text PRIMARY KEY,
      plan_id numeric NOT NULL,
      ended text
    );
    COMMIT;
  `)
}
