import {
  contractCalls,
  createSession,
  createValetKeyConfig,
  erc20Spend,
  gas,
  getApprovals,
  getModularAccount,
  getSession,
  getSessionExposure,
  getSessionPermissions,
  getSessionStatus,
  memoryStorage,
  prepareSession,
  recoverSessions,
  revokeSession,
  sendSessionCalls,
  sessionRequest,
  toSecp256k1Key,
  updateSession,
  type FunctionLabel,
  type Labels,
  type Permission,
  type Session,
  type SessionCall,
  type SessionStatus,
  type ValetKeyConfig,
} from '@valetkey/core'
import type { Devnet } from '@valetkey/devnet'
import {
  createTestClient,
  createWalletClient,
  custom,
  erc20Abi,
  http,
  keccak256,
  parseAbi,
  parseEther,
  parseUnits,
  publicActions,
  stringToBytes,
  toFunctionSelector,
  type Hex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { getBalance, readContract } from 'viem/actions'
import { foundry } from 'viem/chains'
import type { Recording, SessionFixture } from '../src/fixtures/Recording.js'
import { toRpcKey } from '../src/fixtures/toRpcKey.js'
import { settle } from './settle.js'

/** The same for every recording: 2030-01-01 00:00 UTC. */
const start = 1_893_456_000
const hour = 3_600
/** When everything is read. */
const now = start + 12 * hour

const privateKey = (name: string): Hex => keccak256(stringToBytes(`valetkey ${name}`))

const arenaAbi = parseAbi([
  'function move(uint8 cell) returns (uint8 answer)',
  'function claim(uint64 matchId)',
])

const labelOf = (signature: string): FunctionLabel => ({
  selector: toFunctionSelector(signature),
  signature,
})

/** Random numbers that are the same in every recording. */
function seedRandomness(): void {
  let count = 0
  Object.defineProperty(crypto, 'getRandomValues', {
    value(array: Uint8Array | Uint32Array) {
      const bytes = stringToBytes(keccak256(stringToBytes(`valetkey ${count++}`)))
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(
        bytes.slice(2, 2 + array.byteLength),
      )
      return array
    },
  })
}

/** Takes one session to each state on a fresh devnet, then reads it all at one moment. */
export async function recordSessions(devnet: Devnet): Promise<Recording> {
  const realNow = Date.now
  seedRandomness()
  const { arena, testDollar } = devnet.contracts
  const chainId = foundry.id
  const storage = memoryStorage()
  const rpc: Record<string, unknown> = {}
  let isRecording = false

  const chain = createTestClient({
    chain: foundry,
    mode: 'anvil',
    transport: http(devnet.rpcUrl),
    pollingInterval: 20,
  }).extend(publicActions)
  await chain.setNextBlockTimestamp({ timestamp: BigInt(start) })
  await chain.mine({ blocks: 1 })
  await chain.setBlockTimestampInterval({ interval: 1 })

  const client = createTestClient({
    chain: foundry,
    mode: 'anvil',
    pollingInterval: 20,
    transport: custom(
      {
        async request({ method, params }) {
          const answer: unknown = await chain.transport.request({ method, params })
          if (isRecording) rpc[toRpcKey({ method, params })] = settle(answer)
          return answer
        },
      },
      { retryCount: 0 },
    ),
  })
  const owner = privateKeyToAccount(privateKey('owner'))
  const wallet = createWalletClient({
    account: owner,
    chain: foundry,
    transport: http(devnet.rpcUrl),
  })

  const labels: Labels = {
    tokens: [
      { address: testDollar, symbol: 'TUSD', decimals: 6, name: 'Test dollar', verified: true },
    ],
    contracts: [
      {
        address: arena,
        name: 'Arena',
        verified: true,
        functions: [
          { ...labelOf('move(uint8 cell)'), label: 'make moves' },
          { ...labelOf('claim(uint64 matchId)'), label: 'claim rewards' },
        ],
      },
    ],
  }

  /** A fresh one has no clock yet, and so reads the chain's. */
  const config = (): ValetKeyConfig =>
    createValetKeyConfig({
      app: { name: 'Arena' },
      bundlers: { [chainId]: devnet.bundlerUrl },
      getClient: () => client,
      storage,
      labels,
    })

  const moves = contractCalls({ address: arena, abi: arenaAbi, functions: ['move', 'claim'] })
  const spend = (approve = false): Permission =>
    erc20Spend({ token: testDollar, limit: parseUnits('25', 6), approve })
  const fuel = gas({ limit: parseEther('0.01') })
  const keyOf = (status: string) => toSecp256k1Key(privateKeyToAccount(privateKey(status)))

  let minutes = 0

  async function grant(
    status: SessionStatus,
    terms: { permissions: readonly Permission[]; validUntil: number; expiresIn?: number },
  ): Promise<Session> {
    const { expiresIn, ...request } = terms
    minutes++
    const { address } = privateKeyToAccount(privateKey(status))
    return createSession(config(), {
      wallet,
      request: sessionRequest(request, { now: start }),
      key: { type: 'secp256k1', address },
      expiresIn,
    })
  }
  const send = (status: string, session: Session, calls: readonly SessionCall[]) =>
    sendSessionCalls(config(), { session, calls, key: keyOf(status) })
  const move = (cell: number): SessionCall => ({
    to: arena,
    abi: arenaAbi,
    functionName: 'move',
    args: [cell],
  })
  const transfer = (amount: string): SessionCall => ({
    to: testDollar,
    abi: erc20Abi,
    functionName: 'transfer',
    args: [arena, parseUnits(amount, 6)],
  })

  Date.now = () => (start + minutes * 60) * 1_000
  try {
    const { address: account } = await getModularAccount(config(), {
      owner: owner.address,
      chainId,
    })
    await devnet.fund({
      address: account,
      value: parseEther('1'),
      tokens: { testDollar: parseUnits('100', 6) },
    })
    await devnet.fund({ address: owner.address, value: parseEther('1') })

    const usual = [moves, spend(), fuel]
    const day = { permissions: usual, validUntil: start + 36 * hour }
    const sessions: { [status in SessionStatus]: Session } = {
      revoked: await grant('revoked', day),
      expired: await grant('expired', { ...day, validUntil: start + hour }),
      exhausted: await grant('exhausted', { ...day, permissions: [spend(), fuel] }),
      scheduled: await grant('scheduled', day),
      active: await grant('active', { ...day, permissions: [moves, spend(true), fuel] }),
      lapsed: await grant('lapsed', { ...day, expiresIn: hour }),
      granted: await grant('granted', { ...day, expiresIn: 24 * hour }),
    }
    await send('revoked', sessions.revoked, [move(0)])
    await revokeSession(config(), { session: sessions.revoked, wallet })
    await send('expired', sessions.expired, [move(10), transfer('2.5')])
    await send('exhausted', sessions.exhausted, [transfer('25')])
    await send('scheduled', sessions.scheduled, [move(20)])
    await updateSession(config(), {
      session: sessions.scheduled,
      request: { ...day, validAfter: start + 24 * hour },
      wallet,
    })
    await send('active', sessions.active, [
      move(30),
      transfer('6.4'),
      {
        to: testDollar,
        abi: erc20Abi,
        functionName: 'approve',
        args: [arena, parseUnits('5', 6)],
      },
    ])

    await chain.setNextBlockTimestamp({ timestamp: BigInt(now) })
    await chain.mine({ blocks: 1 })
    Date.now = () => now * 1_000
    isRecording = true
    const { approvals } = await getApprovals(config(), { account, chainId })
    const fixtures: Partial<Record<SessionStatus, SessionFixture>> = {}
    for (const [name, { id }] of Object.entries(sessions)) {
      const session = await getSession(config(), { id })
      if (session === undefined) throw new Error(`The session that was to be ${name} is gone.`)
      const fixture = {
        session,
        status: await getSessionStatus(config(), { session }),
        permissions: await getSessionPermissions(config(), { session }),
        exposure: await getSessionExposure(config(), { session, approvals }),
      }
      if (fixture.status.status !== name) {
        throw new Error(`The session that was to be ${name} is ${fixture.status.status}.`)
      }
      fixtures[fixture.status.status] = fixture
    }
    // What an app asks before and around a consent.
    await getModularAccount(config(), { owner: owner.address, chainId })
    const asked = {
      owner: owner.address,
      chainId,
      request: { permissions: usual, validUntil: now + 26 * hour },
    }
    await prepareSession(config(), asked)
    const { storedKey: _, ...prepared } = await prepareSession(config(), {
      ...asked,
      key: { type: 'secp256k1', address: privateKeyToAccount(privateKey('asked')).address },
    })
    const holdings = {
      native: await getBalance(client, { address: account }),
      testDollar: await readContract(client, {
        address: testDollar,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
      }),
    }
    const elsewhere = createValetKeyConfig({
      app: { name: 'Arena' },
      bundlers: {},
      getClient: () => client,
      storage: memoryStorage(),
      labels,
    })
    const recovered = await recoverSessions(elsewhere, { owner: owner.address, chainId })
    for (const session of recovered.sessions) {
      await getSessionStatus(elsewhere, { session })
      await getSessionPermissions(elsewhere, { session })
      await getSessionExposure(elsewhere, { session, approvals })
    }
    return {
      chainId,
      now,
      owner: owner.address,
      account,
      contracts: { arena, testDollar },
      labels,
      sessions: complete(fixtures),
      approvals,
      holdings,
      prepared,
      // In no order of time: what is asked at once is answered in any.
      rpc: Object.fromEntries(
        Object.entries(rpc).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ),
    }
  } finally {
    Date.now = realNow
  }
}

function complete(fixtures: Partial<Record<SessionStatus, SessionFixture>>): Recording['sessions'] {
  const get = (status: SessionStatus): SessionFixture => {
    const fixture = fixtures[status]
    if (fixture === undefined) throw new Error(`No session is ${status}.`)
    return fixture
  }
  return {
    granted: get('granted'),
    lapsed: get('lapsed'),
    scheduled: get('scheduled'),
    active: get('active'),
    exhausted: get('exhausted'),
    expired: get('expired'),
    revoked: get('revoked'),
  }
}
