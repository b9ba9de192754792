import {
  contractCalls,
  createSession,
  createValetKeyConfig,
  erc20Spend,
  gas,
  getAccountAddress,
  importSession,
  inDays,
  memoryStorage,
  revokeSession,
  serializeSession,
  sessionRequest,
  type Session,
} from '@valetkey/core'
import type { DevnetInfo } from '@valetkey/devnet'
import {
  createClient,
  createPublicClient,
  createWalletClient,
  erc20Abi,
  http,
  numberToHex,
  parseAbi,
  parseUnits,
  type Address,
  type Chain,
  type Hex,
  type PublicClient,
  type Transport,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { inject, onTestFinished } from 'vitest'
import type { Context } from './charge/Context.js'
import { createContext } from './charge/createContext.js'
import { createKeeper, type Keeper } from './createKeeper.js'
import type { Database } from './database/Database.js'
import { createTables } from './database/createTables.js'
import { openDatabase } from './database/openDatabase.js'
import type { Log } from './Log.js'
import { subscriptionAbi } from './subscriptionAbi.js'

declare module 'vitest' {
  interface ProvidedContext {
    devnet: DevnetInfo
  }
}

export const devnet = inject('devnet')
export const { chainId } = devnet
export const contract = devnet.contracts.subscription
export const token = devnet.contracts.testDollar

/** Seconds. Long, so that only a jump of the clock ends it. */
export const periodLength = 3600
export const price = parseUnits('5', 6)

export const client: PublicClient<Transport, Chain> = createPublicClient({
  chain: foundry,
  transport: http(devnet.rpcUrl),
  pollingInterval: 20,
})

/** The chain's clock, moved on by `seconds`. */
export async function jump(seconds: number): Promise<void> {
  await client.request<{ Method: string; Parameters: unknown[]; ReturnType: unknown }>({
    method: 'evm_increaseTime',
    params: [numberToHex(seconds)],
  })
  await client.request<{ Method: string; Parameters: unknown[]; ReturnType: unknown }>({
    method: 'evm_mine',
    params: [],
  })
}

const faucet = createClient({ transport: http(devnet.faucetUrl) })

/** The devnet's faucet. */
async function fund(
  address: Address,
  { value, testDollar }: { value?: bigint; testDollar?: bigint },
): Promise<void> {
  await faucet.request<{ Method: string; Parameters: unknown[]; ReturnType: unknown }>({
    method: 'faucet_fund',
    params: [
      {
        address,
        ...(value === undefined ? {} : { value: numberToHex(value) }),
        ...(testDollar === undefined ? {} : { tokens: { testDollar: numberToHex(testDollar) } }),
      },
    ],
  })
}

const planAbi = parseAbi([
  'function createPlan(address token, uint256 price, uint64 period) returns (uint256 planId)',
])

/** A plan of a merchant of its own. What the merchant has was paid by its subscribers. */
async function createPlan(): Promise<{ planId: bigint; merchant: Address }> {
  const account = privateKeyToAccount(generatePrivateKey())
  await fund(account.address, { value: 10n ** 18n })
  const wallet = createWalletClient({ account, chain: foundry, transport: http(devnet.rpcUrl) })
  const { result, request } = await client.simulateContract({
    account,
    address: contract,
    abi: planAbi,
    functionName: 'createPlan',
    args: [token, price, BigInt(periodLength)],
  })
  await client.waitForTransactionReceipt({ hash: await wallet.writeContract(request) })
  return { planId: result, merchant: account.address }
}

export type Subscriber = {
  session: Session
  planId: bigint
  /** What the page hands over. */
  text: string
  /** Periods by the contract. */
  paid: () => Promise<number>
  /** Payments by the merchant's purse. */
  payments: () => Promise<number>
  revoke: () => Promise<void>
  /** Money for more periods. */
  fund: (periods: number) => Promise<void>
}

/** A brand-new owner who grants `periods` payments to a key, and has the money for `funded`. */
export async function createSubscriber({
  keyFor,
  periods = 40,
  funded = periods,
}: {
  keyFor: (account: Address) => { address: Address }
  periods?: number
  funded?: number
}): Promise<Subscriber> {
  const { planId, merchant } = await createPlan()
  const owner = privateKeyToAccount(generatePrivateKey())
  const wallet = createWalletClient({
    account: owner,
    chain: foundry,
    transport: http(devnet.rpcUrl),
  })
  const browser = createValetKeyConfig({
    app: { name: 'Shop' },
    bundlers: { [chainId]: devnet.bundlerUrl ?? '' },
    paymasters: { [chainId]: devnet.paymasterUrl },
    getClient: () => client,
    storage: memoryStorage(),
  })
  const account = getAccountAddress({ owner: { type: 'eoa', address: owner.address }, salt: 0n })
  await fund(account, { testDollar: price * BigInt(funded) })
  const { timestamp } = await client.getBlock()
  const session = await createSession(browser, {
    wallet,
    key: { type: 'secp256k1', address: keyFor(account).address },
    expiresIn: 30 * 24 * 60 * 60,
    request: sessionRequest({
      validUntil: Math.max(inDays(60), Number(timestamp) + 60 * 24 * 60 * 60),
      permissions: [
        contractCalls({
          address: contract,
          abi: subscriptionAbi,
          functions: ['subscribe', 'charge'],
        }),
        erc20Spend({ token, limit: price * BigInt(periods), approve: true, transfer: false }),
        gas({ limit: 'unlimited' }),
      ],
    }),
  })
  return {
    session,
    planId,
    text: serializeSession(session),
    async paid() {
      const [, paid] = await client.readContract({
        address: contract,
        abi: subscriptionAbi,
        functionName: 'subscribers',
        args: [planId, account],
      })
      return Number(paid)
    },
    async payments() {
      const balance = await client.readContract({
        address: token,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [merchant],
      })
      return Number(balance / price)
    },
    async revoke() {
      await revokeSession(browser, { session, wallet })
    },
    fund: (periods) => fund(account, { testDollar: price * BigInt(periods) }),
  }
}

/** What a keeper asks of others, and a hand on it. */
export type Wire = {
  asked: string[]
  /** Runs before each step goes out; may refuse it, or hold it up. */
  intercept: (name: string) => void | Promise<void>
  /** Runs when its answer is there, which nobody sees where the process ends then. */
  answered: (name: string, answer: unknown) => void
  /** The process has ended: nothing that it asks gets out. */
  dead: boolean
  /** Nobody listens where the bundler was. */
  bundlerDown: boolean
}

const never = new Promise<never>(() => {})

export const createWire = (): Wire => ({
  asked: [],
  intercept() {},
  answered() {},
  dead: false,
  bundlerDown: false,
})

function overWire(url: string | undefined, wire: Wire, isDown = () => false): Transport {
  return (options) => {
    const up = http(url, { retryCount: 0 })(options)
    const down = http('http://127.0.0.1:9', { retryCount: 0 })(options)
    return {
      ...up,
      async request(args) {
        wire.asked.push(args.method)
        await wire.intercept(args.method)
        if (wire.dead) return never
        const answer: unknown = await (isDown() ? down : up).request(args)
        wire.answered(args.method, answer)
        // What a service answers is anybody's guess, to viem too.
        return (wire.dead ? never : answer) as never
      },
    }
  }
}

/** The steps of a visit that a database sees: polling for work is none. */
const statement = /^\s*(SELECT|INSERT|UPDATE)\b[^]*?\b(keeper_session|keeper_subscription)\b/
const queueing = /INSERT INTO pgboss\.job/

function stepOf(text: string): string | undefined {
  if (queueing.test(text)) return 'INSERT job'
  const [, verb, table] = statement.exec(text) ?? []
  return verb && `${verb} ${table}`
}

function overWireDatabase(database: Database, wire: Wire): Database {
  return {
    ...database,
    async executeSql(text, values) {
      const step = stepOf(text)
      if (step !== undefined) {
        wire.asked.push(step)
        await wire.intercept(step)
      }
      if (wire.dead) return never
      return database.executeSql(text, values)
    },
  }
}

export type Line = { level: string; event: string } & Record<string, unknown>

export type Machine = {
  database: Database
  secret: Hex
  /** @default 1 */
  checkSeconds?: number
}

let shared: Promise<Database> | undefined

/** A machine that has never run a keeper. They share one database, emptied each time, to start sooner. */
export async function createMachine(): Promise<Machine> {
  shared ??= openDatabase('memory://')
  const database = await shared
  await createTables(database)
  const { rows } = await database.executeSql("SELECT to_regclass('pgboss.job') AS made", [])
  await database.executeSql(
    `TRUNCATE keeper_session, keeper_subscription ${rows[0]?.['made'] ? ', pgboss.job' : ''}`,
  )
  return { database, secret: generatePrivateKey() }
}

/** The machine's own clock goes on as well: what it had put off until later is due. */
export async function wake({ database }: Machine): Promise<void> {
  await database.executeSql("UPDATE pgboss.job SET start_after = now() WHERE state = 'created'", [])
}

export type TestKeeper = Keeper & { wire: Wire; lines: Line[]; kill: () => void }

/** What a process is given, over the devnet. */
const parametersOf = ({ database, secret }: Machine, wire: Wire, lines: Line[]) => ({
  chainId,
  rpc: overWire(devnet.rpcUrl, wire),
  bundler: overWire(devnet.bundlerUrl, wire, () => wire.bundlerDown),
  paymaster: overWire(devnet.paymasterUrl, wire),
  subscription: contract,
  database: overWireDatabase(database, wire),
  secret,
  log: ((level, event, fields) => void lines.push({ level, event, ...fields })) satisfies Log,
})

/** A process of a keeper over the devnet, for a whole file of tests. */
export async function launchKeeper(
  machine: Machine,
  wire = createWire(),
  lines: Line[] = [],
): Promise<TestKeeper> {
  const { checkSeconds = 1 } = machine
  const keeper = await createKeeper({ ...parametersOf(machine, wire, lines), checkSeconds })
  const kill = (): void => {
    wire.dead = true
  }
  return { ...keeper, wire, lines, kill }
}

/** A process of a keeper over the devnet, which ends with the test. */
export async function startKeeper(machine: Machine, wire?: Wire): Promise<TestKeeper> {
  const keeper = await launchKeeper(machine, wire)
  onTestFinished(keeper.kill)
  return keeper
}

/** The part of a process that pays, without the engine that calls it. */
export function createPayer(
  machine: Machine,
  wire = createWire(),
): { context: Context; wire: Wire; lines: Line[] } {
  const lines: Line[] = []
  return { context: createContext(parametersOf(machine, wire, lines)), wire, lines }
}

/** Puts a subscriber on a machine's records, as the hand-over does. */
export async function importInto(
  machine: Machine,
  { session, planId }: Pick<Subscriber, 'session' | 'planId'>,
): Promise<void> {
  const { config, keyFor, subscriptions } = createPayer(machine).context
  await importSession(config, { session, key: keyFor(session.account) })
  await subscriptions.put({ id: session.id, planId })
}

/** Where a process comes to its end: just before it asks something, or before it hears the answer. */
export type Moment = {
  name: string
  /** How far the payment has got. */
  stage: Stage
  ask: string
  /** Whether what it asks gets out. @default false */
  answered?: true
}

export type Stage = 'unsent' | 'sent' | 'in a block'

/** Ends a process at a moment, the first of that kind. Resolves when it has. */
export function endAt(wire: Wire, moment: Moment): Promise<void> {
  return new Promise((resolve) => {
    watchStages(wire, (stage, ask, answered) => {
      if (wire.dead || stage !== moment.stage || ask !== moment.ask) return
      if (answered !== (moment.answered ?? false)) return
      wire.dead = true
      resolve()
    })
  })
}

/** Tells of everything that a process asks, and of the answers that say that a payment is on its way. */
export function watchStages(
  wire: Wire,
  tell: (stage: Stage, ask: string, answered: boolean) => void,
): void {
  let stage: Stage = 'unsent'
  wire.intercept = (ask) => tell(stage, ask, false)
  wire.answered = (ask, answer) => {
    tell(stage, ask, true)
    if (ask === 'eth_sendUserOperation') stage = 'sent'
    if (ask === 'eth_getUserOperationReceipt' && answer !== null) stage = 'in a block'
  }
}
