import type { SessionId } from '@valetkey/core'
import type { Database } from './Database.js'

/** A session that is charged for a plan. */
export type SubscriptionRecord = {
  id: SessionId
  planId: bigint
  /** Why it is charged no more. */
  ended: string | undefined
}

export type Subscriptions = {
  get: (id: SessionId) => Promise<SubscriptionRecord | undefined>
  /** Starts again what had ended: the owner may have extended it. */
  put: (subscription: { id: SessionId; planId: bigint }) => Promise<void>
  end: (id: SessionId, reason: string) => Promise<void>
  /** All that are still charged. */
  list: () => Promise<readonly SubscriptionRecord[]>
}

/** The table of who is charged for what. */
export function createSubscriptions({ executeSql }: Database): Subscriptions {
  return {
    async get(id) {
      const { rows } = await executeSql('SELECT * FROM keeper_subscription WHERE id = $1', [id])
      return rows[0] && toRecord(rows[0])
    },
    async put({ id, planId }) {
      await executeSql(
        `INSERT INTO keeper_subscription (id, plan_id) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, ended = NULL`,
        [id, planId.toString()],
      )
    },
    async end(id, reason) {
      await executeSql('UPDATE keeper_subscription SET ended = $2 WHERE id = $1', [id, reason])
    },
    async list() {
      const { rows } = await executeSql('SELECT * FROM keeper_subscription WHERE ended IS NULL', [])
      return rows.map(toRecord)
    },
  }
}

const toRecord = (row: Record<string, unknown>): SubscriptionRecord => ({
  id: String(row['id']) as SessionId,
  planId: BigInt(String(row['plan_id'])),
  ended: row['ended'] === null ? undefined : String(row['ended']),
})
