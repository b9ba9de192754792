import { createDevnet, type Devnet } from '@valetkey/devnet'
import {
  createTestClient,
  createWalletClient,
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
  type World,
} from '../session.test.shared.js'
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
