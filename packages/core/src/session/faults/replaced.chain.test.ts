import { createDevnet, type Devnet } from '@valetkey/devnet'
import {
  createTestClient,
  createWalletClient,
  custom,
  http,
  HttpRequestError,
  parseEther,
  parseGwei,
  parseUnits,
  type Address,
  type Hash,
  type Hex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionTransactionUnconfirmedError } from '../../errors/SessionTransactionUnconfirmedError.js'
import { cancelGrant } from '../cancelGrant.js'
import { createSession } from '../createSession.js'
import { getSession } from '../getSession.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { sendSessionTransaction } from '../sendSessionTransaction.js'
import {
  createWorld,
  move,
  moves,
  request,
  withLostAnswer,
  type TestOwner,
  type World,
} from '../session.test.shared.js'
import { memoryStorage } from '../../storage/memoryStorage.js'
import type { Session } from '../../storage/Session.js'
import { updateSession } from '../updateSession.js'

let own: Devnet

beforeAll(async () => {
  own = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
})
afterAll(() => own.close())
afterEach(() => node().setAutomine(true))

const node = () =>
  createTestClient({ mode: 'anvil', chain: foundry, transport: http(own.info.rpcUrl) })

/** A session of an owner who can pay for transactions; its key can too, where it is an EOA. */
const landed = async (key?: 'secp256k1-exportable') => {
  const world = createWorld({ services: own.info })
  const { config, owner } = world
  const wallet = createWalletClient({
    account: owner.wallet.account,
    chain: foundry,
    transport: http(own.info.rpcUrl),
  })
  const session = await createSession(config, { wallet, request: request(), key })
  await sendSessionCalls(config, { session, calls: [move(0)] })
  const payers =
    session.key.type === 'p256' ? [owner.address] : [owner.address, session.key.address]
  for (const address of payers) await node().setBalance({ address, value: parseEther('1') })
  return { ...world, wallet, session }
}

type Sent = { hash: Hash; to: Address | null; input: Hex; nonce: number }

/** The transaction that somebody has sent from an address, once whoever waits for it has looked. */
async function waitingOf({ client, wire }: World, from: Address): Promise<Sent> {
  await expect.poll(() => wire.asked, { timeout: 20_000 }).toContain('eth_getTransactionByHash')
  const { transactions } = await client.getBlock({ blockTag: 'pending', includeTransactions: true })
  const sent = transactions.find((one) => one.from === from.toLowerCase())
  if (sent === undefined) throw new Error('nothing was sent')
  return sent
}

/** What a wallet does at "cancel", and at "speed up". */
async function replace(
  world: World & Pick<Awaited<ReturnType<typeof landed>>, 'wallet'>,
  how: 'cancel' | 'speed up',
): Promise<Hash> {
  const { wallet } = world
  const { address } = wallet.account
  const { nonce, to, input } = await waitingOf(world, address)
  const replacement = await wallet.sendTransaction({
    ...(how === 'cancel' ? { to: address } : { to, data: input }),
    nonce,
    gas: 1_000_000n,
    maxFeePerGas: parseGwei('50'),
    maxPriorityFeePerGas: parseGwei('20'),
  })
  await node().mine({ blocks: 1 })
  return replacement
}

/** Begins, and does not yet look how it ends. */
async function begin<result>(
  action: () => Promise<result>,
  { wire }: World,
): Promise<{ result: result } | { error: unknown }> {
  await node().setAutomine(false)
  wire.asked.length = 0
  return action().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  )
}

const raised = request(parseUnits('50', 6))

/** The page that comes after one that ends now, with what is on record by then. */
async function survivor(
  { config, reload }: World,
  { id }: Pick<Session, 'id'>,
): Promise<ValetKeyConfig> {
  const storage = memoryStorage()
  const [session, key] = await Promise.all([
    config.storage.getSession(id),
    config.storage.getKey(id),
  ])
  if (session === undefined || key === undefined) throw new Error('Both should be on record.')
  await storage.putSession(session)
  await storage.putKey(id, key)
  return { ...reload(), storage }
}

/** A wallet that sends, and says nothing of it. */
function silent({ account }: TestOwner['wallet'], sends = true): TestOwner['wallet'] {
  const transport = http(own.info.rpcUrl)({})
  return createWalletClient({
    account,
    chain: foundry,
    transport: custom({
      async request(asked: { method: string; params?: unknown }) {
        if (asked.method !== 'eth_sendRawTransaction') return transport.request(asked)
        if (sends) await transport.request(asked)
        return new Promise<never>(() => {})
      },
    }),
  })
}

const waiting = async ({ client }: World): Promise<number> => {
  const { transactions } = await client.getBlock({ blockTag: 'pending' })
  return transactions.length
}

describe('via: transaction', () => {
  test('behavior: new terms that are cancelled in the wallet are not on record', async () => {
    const world = await landed()
    const { config, session, wallet } = world
    const before = await getSession(config, { id: session.id })
    const end = begin(
      () => updateSession(config, { session, request: raised, wallet, via: 'transaction' }),
      world,
    )
    const by = await replace(world, 'cancel')
    expect(await end).toMatchObject({
      error: { name: 'TransactionReplacedError', message: expect.stringContaining(by) },
    })
    expect(await getSession(config, { id: session.id })).toEqual(before)
  })

  test('control: new terms that are sped up in the wallet are', async () => {
    const world = await landed()
    const { config, session, wallet } = world
    const end = begin(
      () => updateSession(config, { session, request: raised, wallet, via: 'transaction' }),
      world,
    )
    const by = await replace(world, 'speed up')
    expect(await end).toMatchObject({
      result: { changed: { landing: { transactionHash: by } } },
    })
    const now = await getSession(config, { id: session.id })
    expect(now?.request).not.toEqual(session.request)
  })

  test('behavior: a rotation that is cancelled leaves the key that the chain accepts', async () => {
    const world = await landed()
    const { config, session, wallet } = world
    const key = await config.storage.getKey(session.id)
    const end = begin(
      () => rotateSessionKey(config, { session, wallet, via: 'transaction' }),
      world,
    )
    await replace(world, 'cancel')
    expect(await end).toMatchObject({ error: { name: 'TransactionReplacedError' } })
    expect(await config.storage.getKey(session.id)).toEqual(key)
    await node().setAutomine(true)
    await sendSessionCalls(config, { session, calls: [move(20)] })
  })

  test('behavior: a grant whose cancellation is cancelled keeps its key', async () => {
    const world = await landed()
    const { config, wallet } = world
    const session = await createSession(config, { wallet, request: request() })
    const key = await config.storage.getKey(session.id)
    const end = begin(() => cancelGrant(config, { session, wallet, via: 'transaction' }), world)
    await replace(world, 'cancel')
    expect(await end).toMatchObject({ error: { name: 'TransactionReplacedError' } })
    expect(key).toMatchObject({ type: 'p256' })
    expect(await config.storage.getKey(session.id)).toEqual(key)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'granted' })
  })
})

describe('via: transaction, and the page ends', () => {
  test.each(['cancel', 'speed up'] as const)(
    'behavior: new terms of which the wallet makes another transaction at %s',
    async (how) => {
      const world = await landed()
      const { config, session, wallet } = world
      const end = begin(
        () => updateSession(config, { session, request: raised, wallet, via: 'transaction' }),
        world,
      )
      await waitingOf(world, wallet.account.address)
      const page = await survivor(world, session)
      const before = await getSession(page, session)
      expect(before).toMatchObject({ underway: { sent: { transactionHash: expect.any(String) } } })
      await getSessionStatus(page, { session })
      expect(await getSession(page, session)).toEqual(before)
      await replace(world, how)
      await end
      await getSessionStatus(page, { session })
      const after = await getSession(page, session)
      expect(after?.underway).toBeUndefined()
      expect(after?.request).toEqual((await getSession(config, session))?.request)
      expect(after?.request.validUntil).toBe(
        (how === 'cancel' ? session.request : raised).validUntil,
      )
      expect(after?.changed === undefined).toBe(how === 'cancel')
    },
  )

  test('behavior: new terms that the wallet has sent, and has not said so', async () => {
    const world = await landed()
    const { config, session, wallet } = world
    void begin(
      () =>
        updateSession(config, {
          session,
          request: raised,
          wallet: silent(wallet),
          via: 'transaction',
        }),
      world,
    )
    await expect.poll(() => waiting(world), { timeout: 20_000 }).toBe(1)
    const page = await survivor(world, session)
    await getSessionStatus(page, { session })
    const before = await getSession(page, session)
    expect(before).toMatchObject({ request: session.request, underway: { request: {} } })
    await node().mine({ blocks: 1 })
    await getSessionStatus(page, { session })
    const after = await getSession(page, session)
    expect(after).toMatchObject({ request: before?.underway?.request, underway: undefined })
    expect(after?.changed?.before.request).toEqual(session.request)
  })

  test('behavior: a new key that the wallet has sent, and has not said so', async () => {
    const world = await landed()
    const { client, config, session, wallet } = world
    void begin(
      () => rotateSessionKey(config, { session, wallet: silent(wallet), via: 'transaction' }),
      world,
    )
    await expect.poll(() => waiting(world), { timeout: 20_000 }).toBe(1)
    const page = await survivor(world, session)
    await node().setAutomine(true)
    await node().mine({ blocks: 1 })
    await sendSessionCalls(page, { session, calls: [move(20)] })
    const after = await getSession(page, session)
    expect(after?.key).not.toEqual(session.key)
    expect(after?.underway).toBeUndefined()
    expect(await moves(client, session.account)).toBe(2)
  })

  test('behavior: a prompt that stays open is given up once the owner sends anything else', async () => {
    const world = await landed()
    const { client, config, session, wallet } = world
    void rotateSessionKey(config, {
      session,
      wallet: silent(wallet, false),
      via: 'transaction',
    })
    const underwayOf = async (page: ValetKeyConfig) => (await getSession(page, session))?.underway
    await expect
      .poll(async () => (await underwayOf(config))?.sent, { timeout: 20_000 })
      .toEqual({ ownerNonce: 0 })
    const page = await survivor(world, session)
    // Nobody waits for what may never have left.
    const patient = { ...page, patience: 600_000 }
    await sendSessionCalls(patient, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(2)
    expect(await underwayOf(page)).toEqual(await underwayOf(config))
    expect((await underwayOf(page))?.sent).toEqual({ ownerNonce: 0 })
    const hash = await wallet.sendTransaction({ to: wallet.account.address })
    await client.waitForTransactionReceipt({ hash })
    await getSessionStatus(page, { session })
    expect(await getSession(page, session)).toMatchObject({ key: session.key, underway: undefined })
    await sendSessionCalls(patient, { session, calls: [move(40)] })
    expect(await moves(client, session.account)).toBe(3)
  })
})

describe('via: user-operation', () => {
  test("error: what is true of a session's calls is not said of an owner's operation", async () => {
    const { config, session, wallet } = await landed()
    const page = { ...withLostAnswer(config), patience: 0 }
    const calls = [move(20)]
    await expect(updateSession(page, { session, request: raised, wallet })).rejects.toMatchObject({
      name: 'SessionCallsUnconfirmedError',
      remedy: expect.not.stringContaining('keep their nonce'),
    })
    await expect(sendSessionCalls(page, { session, calls })).rejects.toMatchObject({
      name: 'SessionCallsUnconfirmedError',
      remedy: expect.stringContaining('keep their nonce'),
    })
  })
})

describe('sendSessionTransaction', () => {
  /** A key that is kept in a wallet as well. */
  const shared = async () => {
    const world = await landed('secp256k1-exportable')
    const { config, session } = world
    const kept = await config.storage.getKey(session.id)
    if (kept?.type !== 'secp256k1') throw new Error('It should be an EOA.')
    const account = privateKeyToAccount(kept.privateKey)
    const transport = http(own.info.rpcUrl)
    const wallet = createWalletClient({ account, chain: foundry, transport })
    const act = () => sendSessionTransaction(config, { session, calls: [move(20)] })
    return { ...world, wallet, act }
  }

  test('behavior: what was cancelled did not happen, and sent again it is a new one', async () => {
    const world = await shared()
    const { client, session, act } = world
    const end = begin(act, world)
    await replace(world, 'cancel')
    expect(await end).toMatchObject({ error: { name: 'TransactionReplacedError' } })
    expect(await moves(client, session.account)).toBe(1)
    await node().setAutomine(true)
    expect((await act()).repeated).toBeUndefined()
    expect(await moves(client, session.account)).toBe(2)
  })

  test('control: what was sped up happened', async () => {
    const world = await shared()
    const { client, session, act } = world
    const end = begin(act, world)
    const hash = await replace(world, 'speed up')
    expect(await end).toMatchObject({ result: { hash } })
    expect(await moves(client, session.account)).toBe(2)
  })

  test('behavior: what the node dropped is sent as it was', async () => {
    const world = await shared()
    const { client, wire, session, act } = world
    await node().setAutomine(false)
    wire.answer = async ({ method }, ask) => {
      const answer = await ask()
      if (method !== 'eth_sendRawTransaction') return answer
      throw new HttpRequestError({ url: 'https://rpc.example' })
    }
    const hash = await act().then(
      () => '0x' as const,
      (error: unknown) => (error instanceof SessionTransactionUnconfirmedError ? error.hash : '0x'),
    )
    await node().dropTransaction({ hash })
    await node().setAutomine(true)
    expect(await moves(client, session.account)).toBe(1)
    wire.answer = (_, ask) => ask()
    expect(await act()).toMatchObject({ hash, repeated: true })
    expect(await moves(client, session.account)).toBe(2)
  })
})
