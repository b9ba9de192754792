import { checkCalls, importSession, parseSession, type SessionId } from '@valetkey/core'
import PgBoss from 'pg-boss'
import { getBlock, readContract } from 'viem/actions'
import type { Context } from './charge/Context.js'
import { createContext, type CreateContextParameters } from './charge/createContext.js'
import { toCalls } from './charge/toCalls.js'
import { visit } from './charge/visit.js'
import type { SubscriptionRecord } from './database/subscriptions.js'
import { createTables } from './database/createTables.js'
import { RefusedError } from './RefusedError.js'
import { subscriptionAbi } from './subscriptionAbi.js'

export type CreateKeeperParameters = CreateContextParameters & {
  /** How long at most until a subscription is looked at again, in seconds. */
  checkSeconds: number
}

export type Keeper = {
  /** The key that an account is asked to grant to. */
  keyFor: Context['keyFor']
  /** Takes over a session (from `serializeSession`) that was granted to one of its keys. */
  add: (parameters: { session: string; planId: bigint }) => Promise<{ id: SessionId }>
  get: (id: SessionId) => Promise<SubscriptionRecord | undefined>
  /** What does not answer at the moment; nothing where all is well. */
  troubles: () => Promise<string[]>
  /** Prometheus text. */
  metrics: () => Promise<string>
  /** Ends after the visits that are under way. Leaves the database open. */
  stop: () => Promise<void>
}

const queue = 'charge'

/** Visits at a time. */
const workers = 4

/** Starts a keeper: the engine, and a visit to every subscription on record. */
export async function createKeeper({
  checkSeconds,
  ...parameters
}: CreateKeeperParameters): Promise<Keeper> {
  const { chainId, bundler, database } = parameters
  const context = createContext(parameters)
  const { config, client, subscriptions, contract, keyFor, log, metrics } = context

  const boss = new PgBoss({
    db: { executeSql: database.executeSql },
    // Time is the chain's: nothing is scheduled by the machine's calendar.
    schedule: false,
    maintenanceIntervalSeconds: Math.min(checkSeconds, 60),
  })
  boss.on('error', (error) => log('error', 'engine', { reason: error.message }))
  await boss.start()
  await createTables(database)

  /** One visit at a time waits for each subscription; sending another is no fault. */
  async function schedule(id: SessionId, seconds: number): Promise<void> {
    await boss.send(
      queue,
      { id },
      { singletonKey: id, startAfter: Math.max(0, Math.ceil(seconds)) },
    )
  }

  /** Every subscription has a visit waiting: after a crash, and after an engine gave one up. */
  async function review(): Promise<void> {
    for (const { id } of await subscriptions.list()) await schedule(id, 0)
  }

  // A review does not know of them. Two at once would do no harm, as one pays; both would say so.
  const underway = new Set<SessionId>()

  async function charge({ id }: { id: SessionId }): Promise<void> {
    const record = await subscriptions.get(id)
    if (record === undefined || record.ended !== undefined) return
    if (underway.has(id)) return schedule(id, 1)
    underway.add(id)
    try {
      const found = await visit(context, record)
      if (found.type === 'ended') {
        await subscriptions.end(id, found.reason)
        metrics.count('keeper_ended_total')
        log('info', 'ended', { id, reason: found.reason })
        return
      }
      const seconds = Math.min(found.seconds, checkSeconds)
      await schedule(id, seconds)
      log('info', 'waits', { id, why: found.why, seconds })
    } catch (error) {
      metrics.count('keeper_errors_total')
      log('error', 'failed', { id, reason: error instanceof Error ? error.message : error })
      // The engine repeats the visit, later each time.
      throw error
    } finally {
      underway.delete(id)
    }
  }

  await boss.createQueue(queue, {
    name: queue,
    policy: 'short',
    expireInSeconds: 180,
    retryLimit: 12,
    retryDelay: 1,
    retryBackoff: true,
  })
  for (let worker = 0; worker < workers; worker++) {
    await boss.work<{ id: SessionId }>(
      queue,
      { pollingIntervalSeconds: 0.5 },
      async ([job]) => job && charge(job.data),
    )
  }
  boss.on('maintenance', () => {
    review().catch((error: Error) => log('error', 'review', { reason: error.message }))
  })
  await review()

  return {
    keyFor,

    async add({ session: text, planId }) {
      const session = await parseSession(text)
      const { account, request } = session
      if (session.chainId !== chainId) {
        throw new RefusedError(
          'session.chainId',
          `It is for chain ${session.chainId}; this keeper serves chain ${chainId}.`,
        )
      }
      const [, token, price] = await readContract(client, {
        address: contract,
        abi: subscriptionAbi,
        functionName: 'plans',
        args: [planId],
      }).catch((cause: Error) => {
        throw new RefusedError('planId', `${contract} has no plan ${planId}.`, { cause })
      })
      const { timestamp } = await getBlock(client)
      for (const subscribed of [false, true]) {
        const verdict = checkCalls({
          request,
          account,
          calls: toCalls({ contract, account, planId, plan: { token, price }, subscribed }),
          timestamp: Math.max(Number(timestamp), request.validAfter ?? 0),
        })
        if (!verdict.allowed) {
          const reasons = verdict.denials.map(({ reason }) => reason).join(', ')
          throw new RefusedError('session.request', `It does not allow to charge: ${reasons}.`)
        }
      }
      await importSession(config, { session, key: keyFor(account) })
      await subscriptions.put({ id: session.id, planId })
      await schedule(session.id, 0)
      log('info', 'added', { id: session.id, planId })
      return { id: session.id }
    },

    get: subscriptions.get,

    async troubles() {
      const checks = {
        database: () => database.executeSql('SELECT 1', []),
        chain: () => getBlock(client),
        bundler: () => bundler({ retryCount: 0 }).request({ method: 'eth_supportedEntryPoints' }),
      }
      const results = await Promise.all(
        Object.entries(checks).map(([name, check]) =>
          check().then(
            () => undefined,
            () => name,
          ),
        ),
      )
      return results.filter((name) => name !== undefined)
    },

    metrics: async () =>
      metrics.render({ keeper_subscriptions: (await subscriptions.list()).length }),

    stop: () => boss.stop({ wait: true, graceful: true, timeout: 60_000 }),
  }
}
