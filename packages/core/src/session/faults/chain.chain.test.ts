import { createDevnet, type Devnet } from '@valetkey/devnet'
import {
  createClient,
  createWalletClient,
  http,
  isHash,
  parseEther,
  parseUnits,
  type Hash,
} from 'viem'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { createSession } from '../createSession.js'
import { getSession } from '../getSession.js'
import { getSessionPermissions } from '../getSessionPermissions.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { getSessionUpdate } from '../getSessionUpdate.js'
import { recoverSessions } from '../recoverSessions.js'
import { revokeAllSessions } from '../revokeAllSessions.js'
import { revokeSession } from '../revokeSession.js'
import { revokeSessions } from '../revokeSessions.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import {
  chainId,
  createWorld,
  move,
  moves,
  request,
  throughBundler,
  type World,
} from '../session.test.shared.js'
import { stopSession } from '../stopSession.js'
import { updateSession } from '../updateSession.js'
import { expectUsable } from './expectUsable.test.shared.js'

let own: Devnet

beforeAll(async () => {
  own = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
})
afterAll(() => own.close())

const ask = (url: string, method: string, params: readonly unknown[] = []): Promise<unknown> =>
  createClient({ transport: http(url) }).request<{
    Method: string
    Parameters: readonly unknown[]
    ReturnType: unknown
  }>({ method, params })

const granted = async () => {
  const world = createWorld({ services: own.info })
  const session = await createSession(world.config, {
    wallet: world.owner.wallet,
    request: request(),
  })
  return { ...world, session }
}

/**
 * The block of an operation never was; what was in it is not in others. Waits for the bundler, which
 * would look for this one, and send no other, for fifteen seconds.
 */
async function reorganise(userOpHash: Hash | undefined): Promise<void> {
  await expect
    .poll(() => ask(own.bundlerUrl, 'pimlico_getUserOperationStatus', [userOpHash]), {
      timeout: 20_000,
    })
    .toMatchObject({ status: 'included' })
  await ask(own.rpcUrl, 'anvil_reorg', [1, []])
}

/** What the bundler holds. */
const pending = (): Promise<unknown> =>
  ask(own.bundlerUrl, 'debug_bundler_dumpMempool', [own.info.entryPoint])

/** A page whose records say nothing of a change, and which gives up early. */
const unaware = (config: ValetKeyConfig): ValetKeyConfig => ({
  ...config,
  patience: 1_000,
  storage: {
    ...config.storage,
    async getSession(id) {
      const saved = await config.storage.getSession(id)
      return saved && { ...saved, underway: undefined }
    },
  },
})

/** A page that keeps no key but the first one. */
const forgetful = (config: ValetKeyConfig): ValetKeyConfig => ({
  ...config,
  storage: {
    ...config.storage,
    async getKey(id) {
      const key = await config.storage.getKey(id)
      return key && { ...key, next: undefined }
    },
  },
})

/** What the bundler takes from now on, by hash. */
function hashesOf({ wire }: World): readonly Hash[] {
  const hashes: Hash[] = []
  wire.answer = async ({ method }, ask) => {
    const answer = await ask()
    const hash = String(answer)
    if (method === 'eth_sendUserOperation' && isHash(hash)) hashes.push(hash)
    return answer
  }
  return hashes
}

describe('sendSessionCalls', () => {
  test('behavior: the block of the landing is reorganised away', async () => {
    const world = await granted()
    const { config, session, client } = world
    const { userOpHash } = await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()

    await reorganise(userOpHash)
    expect(await client.getCode({ address: session.account })).toBeUndefined()
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'granted' })

    await sendSessionCalls(config, { session, calls: [move(20)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
    await sendSessionCalls(config, { session, calls: [move(40)] })
    await expect(expectUsable(world, { session, made: 2 })).resolves.toBeUndefined()
  })

  test('behavior: the block of a later operation is reorganised away', async () => {
    const world = await granted()
    const { config, session, client } = world
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const { userOpHash } = await sendSessionCalls(config, { session, calls: [move(20)] })
    await reorganise(userOpHash)
    expect(await moves(client, session.account)).toBe(1)
    await sendSessionCalls(config, { session, calls: [move(40)] })
    await expect(expectUsable(world, { session, made: 2 })).resolves.toBeUndefined()
  })

  test('behavior: the bundler drops the operation that carries the grant', async () => {
    const world = await granted()
    const { config, session, client } = world
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['manual'])
    await sendSessionCalls(config, { session, calls: [move(0)], waitFor: 'submitted' })
    await ask(own.bundlerUrl, 'debug_bundler_clearState')
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['auto'])
    expect(await client.getCode({ address: session.account })).toBeUndefined()

    const saved = await config.storage.getSession(session.id)
    expect(saved).toMatchObject({ submitted: { userOpHash: expect.any(String) } })
    // A reloaded page: the locks of the old one have ended with it.
    vi.resetModules()
    const page = await import('../sendSessionCalls.js')
    await page.sendSessionCalls(world.reload(), { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('behavior: the bundler drops a later operation', async () => {
    const world = await granted()
    const { config, session } = world
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['manual'])
    await sendSessionCalls(config, { session, calls: [move(20)], waitFor: 'submitted' })
    await ask(own.bundlerUrl, 'debug_bundler_clearState')
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['auto'])
    await sendSessionCalls(config, { session, calls: [move(40)] })
    await expect(expectUsable(world, { session, made: 2 })).resolves.toBeUndefined()
  })

  test('behavior: calls that are made while a rotation is on its way wait for it', async () => {
    const world = await granted()
    const { config, session, owner } = world
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['manual'])
    const rotated = rotateSessionKey(config, { session, wallet: owner.wallet })
    await expect
      .poll(async () => (await config.storage.getSession(session.id))?.underway, {
        timeout: 20_000,
      })
      .toMatchObject({ sent: { userOpHash: expect.any(String) } })
    // Control: a page that does not know of the rotation signs with the old key.
    const hasty = sendSessionCalls(unaware(world.reload()), { session, calls: [move(20)] }).catch(
      (thrown: unknown) => thrown,
    )
    await expect.poll(() => pending(), { timeout: 20_000 }).toHaveLength(2)
    const asked: string[] = []
    const listening = throughBundler(world.reload(), ({ method }, answer) => {
      asked.push(method)
      return answer()
    })
    const sent = sendSessionCalls(listening, { session, calls: [move(40)] })
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBeGreaterThan(3)
    expect(asked).not.toContain('eth_sendUserOperation')
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['auto'])

    await expect(sent).resolves.toMatchObject({ receipt: { success: true } })
    expect(await hasty).toMatchObject({ name: 'SessionCallsUnconfirmedError', dropped: true })
    expect((await rotated).key).not.toEqual(session.key)
    await expect(expectUsable(world, { session, made: 2, prompts: 2 })).resolves.toBeUndefined()
  })
})

describe('rotateSessionKey', () => {
  test.each(['user-operation', 'session-operation'] as const)(
    'behavior: the block of a rotation is reorganised away, via %s',
    async (via) => {
      const world = await granted()
      const { config, session, owner } = world
      const { wallet } = owner
      await sendSessionCalls(config, { session, calls: [move(0)] })
      const sent = hashesOf(world)
      await rotateSessionKey(config, { session, wallet, via })
      if (via === 'session-operation') {
        await sendSessionCalls(config, { session, calls: [move(20)] })
      }
      const { key } = (await getSession(config, session)) ?? {}
      expect(key).not.toEqual(session.key)
      await reorganise(sent.at(-1))

      // Control: where the old key is forgotten, as soon as the new one is in a block, nobody can sign.
      const calls = [move(40)]
      await expect(sendSessionCalls(forgetful(config), { session, calls })).rejects.toMatchObject({
        name: 'SessionKeyMissingError',
        cause: { code: 'AA24' },
      })
      await sendSessionCalls(config, { session, calls })
      await expect(expectUsable(world, { session, made: 2, prompts: 2 })).resolves.toBeUndefined()
      expect((await getSession(config, session))?.key).toEqual(session.key)

      await rotateSessionKey(config, { session, wallet })
      await sendSessionCalls(config, { session, calls: [move(60)] })
      await expect(expectUsable(world, { session, made: 3, prompts: 3 })).resolves.toBeUndefined()
      expect((await getSession(config, session))?.key).not.toEqual(session.key)
    },
  )

  test('behavior: a page that changes again waits for what is on its way, and asks nobody meanwhile', async () => {
    const world = await granted()
    const { config, session, owner } = world
    const { wallet } = owner
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['manual'])
    const first = rotateSessionKey(config, { session, wallet })
    await expect
      .poll(async () => (await config.storage.getSession(session.id))?.underway, {
        timeout: 20_000,
      })
      .toMatchObject({ sent: { userOpHash: expect.any(String) } })
    const prompted = owner.prompts.length

    let looks = 0
    const page = throughBundler(world.reload(), ({ method }, answer) => {
      if (method === 'eth_getUserOperationReceipt') looks += 1
      return answer()
    })
    // A reloaded page: the locks of the old one have ended with it.
    vi.resetModules()
    const later = await import('../rotateSessionKey.js')
    const second = later.rotateSessionKey(page, { session, wallet })
    await expect.poll(() => looks, { timeout: 20_000 }).toBeGreaterThan(3)
    expect(owner.prompts).toHaveLength(prompted)
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['auto'])

    const { key } = await first
    expect(key).not.toEqual(session.key)
    expect((await second).key).not.toEqual(key)
    await expect(
      expectUsable(world, { session, made: 1, prompts: prompted + 1 }),
    ).resolves.toBeUndefined()
  })
})

describe('updateSession', () => {
  test.each(['user-operation', 'transaction', 'session-operation'] as const)(
    'behavior: the block of a change is reorganised away, via %s',
    async (via) => {
      const world = await granted()
      const { config, session, owner, client } = world
      const { account } = owner.wallet
      const wallet = createWalletClient({ account, chain: foundry, transport: http(own.rpcUrl) })
      const dollars = (amount: string): bigint => parseUnits(amount, 6)
      const limited = (amount: string) => ({
        ...request(dollars(amount)),
        validUntil: session.request.validUntil,
      })
      const limit = async () =>
        (await getSessionPermissions(config, { session })).find(
          ({ permission }) => permission.type === 'erc20-spend',
        )
      await sendSessionCalls(config, { session, calls: [move(0)] })
      const sent = hashesOf(world)
      if (via === 'transaction') await own.fund({ address: owner.address, value: parseEther('1') })
      await updateSession(config, { session, wallet, via, request: limited('50') })
      if (via === 'session-operation') {
        await sendSessionCalls(config, { session, calls: [move(20)] })
      }
      expect(await limit()).toMatchObject({ limit: dollars('50'), remaining: dollars('50') })
      if (via === 'transaction') await ask(own.rpcUrl, 'anvil_reorg', [1, []])
      else await reorganise(sent.at(-1))

      // Control: what is on record is what the chain had.
      expect(await limit()).toMatchObject({ limit: dollars('50'), remaining: dollars('25') })
      await recoverSessions(config, { owner: owner.address, chainId })
      expect(await limit()).toMatchObject({ limit: dollars('25'), remaining: dollars('25') })
      await updateSession(config, { session, wallet, request: limited('50') })
      expect(await limit()).toMatchObject({ limit: dollars('50'), remaining: dollars('50') })
      await sendSessionCalls(config, { session, calls: [move(40)] })
      expect(await moves(client, session.account)).toBe(2)
    },
  )

  test('behavior: undone, and made again at once', async () => {
    const world = await granted()
    const { config, session, owner } = world
    const { wallet } = owner
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const sent = hashesOf(world)
    const narrowed = { ...request(5n), validUntil: session.request.validUntil }
    await updateSession(config, { session, wallet, request: narrowed })
    await reorganise(sent.at(-1))
    expect(await getSessionUpdate(config, { session, request: narrowed })).toMatchObject({
      narrows: true,
    })
    await updateSession(config, { session, wallet, request: narrowed })
    expect(await getSessionPermissions(config, { session })).toContainEqual(
      expect.objectContaining({ limit: 5n, remaining: 5n }),
    )
  })
})

describe('revokeSessions', () => {
  test.each([
    [
      'revokeSessions',
      (config: ValetKeyConfig, session: Session, wallet: OwnerWallet) =>
        revokeSessions(config, { sessions: [session], wallet }),
    ],
    [
      'revokeAllSessions',
      (config: ValetKeyConfig, { account }: Session, wallet: OwnerWallet) =>
        revokeAllSessions(config, { account, chainId, wallet }),
    ],
  ])(
    'behavior: the block of a revocation is reorganised away, and %s takes it back',
    async (_, end) => {
      const world = await granted()
      const { config, session, owner } = world
      const { wallet } = owner
      await sendSessionCalls(config, { session, calls: [move(0)] })
      const sent = hashesOf(world)
      await revokeSession(config, { session, wallet })
      await reorganise(sent.at(-1))

      expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
      // As it was on record before anybody looked.
      await config.storage.updateSession(session.id, (saved) => ({
        ...saved,
        revoked: { blockNumber: 1n, clean: true },
      }))
      expect(await end(config, session, wallet)).toMatchObject([{ revoked: { clean: true } }])
      expect(owner.prompts).toHaveLength(3)
      expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'revoked' })
    },
  )
})

describe('revokeSession', () => {
  test.each([
    ['it is taken back again', revokeSession, { clean: true }],
    ['it is stopped', stopSession, { clean: false }],
  ])('behavior: the block of a revocation is reorganised away, and %s', async (_, end, how) => {
    const world = await granted()
    const { config, session, owner } = world
    const { wallet } = owner
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const sent = hashesOf(world)
    await revokeSession(config, { session, wallet })
    await reorganise(sent.at(-1))

    // Whoever looks at the chain sees that the key is live again.
    await recoverSessions(config, { owner: owner.address, chainId })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    await expect(end(config, { session, wallet })).resolves.toMatchObject({ revoked: how })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'revoked' })
    expect(owner.prompts).toHaveLength(3)
  })
})
