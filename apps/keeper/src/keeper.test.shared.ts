import {
  contractCalls,
  createSession,
  createValetKeyConfig,
  erc20Spend,
  gas,
  getAccountAddress,
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
import { inject, onTestFinished, vi } from 'vitest'
import { createKeeper, type Keeper } from './createKeeper.js'
import type { Database } from './database/Database.js'
import { openDatabase } from './database/openDatabase.js'
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
  /** Runs before each step goes out; may refuse it. */
  intercept: (name: string) => void
  /** The process has ended: nothing that it asks gets out. */
  dead: boolean
  /** Nobody listens where the bundler was. */
  bundlerDown: boolean
}

const never = new Promise<never>(() => {})

const createWire = (): Wire => ({
  asked: [],
  intercept() {},
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
        wire.intercept(args.method)
        if (wire.dead) return never
        return (isDown() ? down : up).request(args)
      },
    }
  }
}

/** The steps of a visit: polling for work is none. */
const steps = /keeper_session|keeper_subscription|INSERT INTO pgboss\.job/

function overWireDatabase(database: Database, wire: Wire): Database {
  return {
    ...database,
    async executeSql(text, values) {
      const [step] = steps.exec(text) ?? []
      if (step !== undefined) {
        wire.asked.push(step)
        wire.intercept(step)
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
  const { rows } = await database.executeSql(
    "SELECT to_regclass('keeper_subscription') AS made",
    [],
  )
  if (rows[0]?.['made']) {
    await database.executeSql('TRUNCATE keeper_session, keeper_subscription, pgboss.job')
  }
  return { database, secret: generatePrivateKey() }
}

/** The machine's own clock goes on as well: what it had put off until later is due. */
export async function wake({ database }: Machine): Promise<void> {
  await database.executeSql("UPDATE pgboss.job SET start_after = now() WHERE state = 'created'", [])
}

export type TestKeeper = Keeper & { wire: Wire; lines: Line[]; kill: () => void }

/** A process of a keeper over the devnet. */
export async function startKeeper(
  { database, secret, checkSeconds = 1 }: Machine,
  wire = createWire(),
  lines: Line[] = [],
): Promise<TestKeeper> {
  const keeper = await createKeeper({
    chainId,
    rpc: overWire(devnet.rpcUrl, wire),
    bundler: overWire(devnet.bundlerUrl, wire, () => wire.bundlerDown),
    paymaster: overWire(devnet.paymasterUrl, wire),
    subscription: contract,
    database: overWireDatabase(database, wire),
    secret,
    checkSeconds,
    log: (level, event, fields) => lines.push({ level, event, ...fields }),
  })
  const kill = (): void => {
    wire.dead = true
  }
  onTestFinished(kill)
  return { ...keeper, wire, lines, kill }
}

/**
 * A process that comes to an end just before its step number `at`, whatever that is; `undefined` where
 * its first visits took fewer steps. Returns the steps that it got to.
 */
export async function startAndCrash(
  machine: Machine,
  { at }: { at: number },
): Promise<{ crashed: boolean; asked: string[] }> {
  const wire = createWire()
  const lines: Line[] = []
  wire.intercept = () => {
    wire.dead ||= wire.asked.length > at
  }
  void startKeeper({ ...machine, checkSeconds: 3600 }, wire, lines).catch(() => {})
  await vi.waitUntil(() => wire.dead || lines.some(({ event }) => event === 'waits'), {
    timeout: 30_000,
    interval: 10,
  })
  const crashed = wire.dead
  wire.dead = true
  return { crashed, asked: wire.asked }
}
