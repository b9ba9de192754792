import { createDevnet, type Devnet } from '@valetkey/devnet'
import { createClient, http, type Hash } from 'viem'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { createSession } from '../createSession.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { createWorld, move, moves, request } from '../session.test.shared.js'
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
 * looks for transactions of its own only as blocks are added, and would look for this one for ever.
 */
async function reorganise(userOpHash: Hash): Promise<void> {
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
      .poll(async () => (await config.storage.getSession(session.id))?.underway)
      .toMatchObject({ sent: { userOpHash: expect.any(String) } })
    // Control: a page that does not know of the rotation signs with the old key.
    const hasty = expect(
      sendSessionCalls(unaware(world.reload()), { session, calls: [move(20)] }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError', dropped: true })
    await expect.poll(() => pending()).toHaveLength(2)
    const sent = sendSessionCalls(config, { session, calls: [move(40)] })
    await ask(own.bundlerUrl, 'debug_bundler_setBundlingMode', ['auto'])

    await expect(sent).resolves.toMatchObject({ receipt: { success: true } })
    await hasty
    expect((await rotated).key).not.toEqual(session.key)
    await expect(expectUsable(world, { session, made: 2, prompts: 2 })).resolves.toBeUndefined()
  })
})
