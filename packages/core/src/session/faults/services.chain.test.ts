import { createDevnet, type Devnet } from '@valetkey/devnet'
import { createTestClient, http } from 'viem'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BaseError } from '../../errors/BaseError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { createSession } from '../createSession.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { prepareSession } from '../prepareSession.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { chainId, createWorld, devnet, move, request } from '../session.test.shared.js'
import { waitForSessionCallsReceipt } from '../waitForSessionCallsReceipt.js'
import { createProxy, type Fault, type Proxy } from './createProxy.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'

type Service = 'rpc' | 'bundler' | 'paymaster'

let elsewhere: Devnet
let proxies: Record<Service, Proxy>

beforeAll(async () => {
  elsewhere = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
  const { rpcUrl } = elsewhere
  const other = createTestClient({ mode: 'anvil', chain: foundry, transport: http(rpcUrl) })
  await other.request<{ Method: string; Parameters: readonly number[]; ReturnType: null }>({
    method: 'anvil_setChainId',
    params: [chainId + 1],
  })
  const proxy = (target: string | undefined, other: string) =>
    createProxy({ target: target ?? '', elsewhere: other })
  proxies = {
    rpc: await proxy(devnet.rpcUrl, elsewhere.rpcUrl),
    bundler: await proxy(devnet.bundlerUrl, elsewhere.bundlerUrl),
    paymaster: await proxy(devnet.paymasterUrl, elsewhere.paymasterUrl),
  }
})

afterAll(async () => {
  await Promise.all(Object.values(proxies).map(({ close }) => close()))
  await elsewhere.close()
})

const heal = (): void => {
  for (const proxy of Object.values(proxies)) {
    proxy.fault = undefined
    proxy.ails = () => true
  }
}

const createPage = () => {
  heal()
  return createWorld({
    timeout: 1_500,
    services: {
      rpcUrl: proxies.rpc.url,
      bundlerUrl: proxies.bundler.url,
      paymasterUrl: proxies.paymaster.url,
    },
  })
}

const granted = async () => {
  const world = createPage()
  const session = await createSession(world.config, {
    wallet: world.owner.wallet,
    request: request(),
  })
  return { ...world, session }
}

const thrownBy = (action: Promise<unknown>): Promise<unknown> =>
  action.then(
    () => undefined,
    (error: unknown) => error,
  )

const faults: readonly Fault[] = ['refuses', 'hangs', 'fails', 'babbles', 'is elsewhere']
const services: readonly Service[] = ['rpc', 'bundler', 'paymaster']
const ailments = services.flatMap((service) => faults.map((fault) => [service, fault] as const))

describe('sendSessionCalls', () => {
  test.each(ailments)(
    'error: the %s %s, before and after the grant has landed',
    async (service, fault) => {
      const world = await granted()
      const { config, session } = world
      const page = {
        ...config,
        // How long it waits for services that ail is not what is tested.
        get patience() {
          return proxies[service].fault === undefined ? config.patience : 2_000
        },
      }
      for (const [made, cell] of [0, 20].entries()) {
        proxies[service].fault = fault
        const error = await thrownBy(sendSessionCalls(page, { session, calls: [move(cell)] }))
        heal()
        // RPC and paymaster of another chain may know enough to let the calls through.
        const mayLand = service !== 'bundler' && fault === 'is elsewhere'
        expect(error === undefined ? mayLand : error instanceof BaseError).toBe(true)
        if (error !== undefined) {
          await sendSessionCalls(config, { session, calls: [move(cell)] })
        }
        await expect(expectUsable(world, { session, made: made + 1 })).resolves.toBeUndefined()
        expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
      }
    },
  )

  test('error: the bundler takes the operation and its answer is lost', async () => {
    const world = await granted()
    const { config, session } = world
    for (const [made, cell] of [0, 20].entries()) {
      proxies.bundler.fault = 'forgets'
      proxies.bundler.ails = (method) => method === 'eth_sendUserOperation'
      const error = await thrownBy(sendSessionCalls(config, { session, calls: [move(cell)] }))
      if (!(error instanceof SessionCallsUnconfirmedError)) throw error
      heal()
      const { userOpHash } = error
      await waitForSessionCallsReceipt(config, { chainId, userOpHash })
      if (made === 0) await sendSessionCalls(config, { session, calls: [move(40)] })
      await expect(
        expectUsable(world, { session, made: made === 0 ? 2 : 3 }),
      ).resolves.toBeUndefined()
    }
  })

  test('behavior: the bundler is away while the calls land', async () => {
    const world = await granted()
    const { config, session } = world
    proxies.bundler.ails = (method) => method === 'eth_getUserOperationReceipt'
    proxies.bundler.fault = 'fails'
    const sent = sendSessionCalls(config, { session, calls: [move(0)] })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    heal()
    await sent
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('behavior: a slow network is only slow', async () => {
    const world = await granted()
    const { config, session, wire } = world
    wire.intercept = () => new Promise((resolve) => setTimeout(resolve, 200))
    await sendSessionCalls(config, { session, calls: [move(0)] })
    wire.intercept = () => {}
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })
})

describe('prepareSession', () => {
  test.each(['refuses', 'hangs', 'fails', 'babbles'] as const)(
    'error: the rpc %s, and nobody is prompted',
    async (fault) => {
      const world = createPage()
      const { config, owner } = world
      proxies.rpc.fault = fault
      const asked = { wallet: owner.wallet, request: request() }
      await expect(createSession(config, asked)).rejects.toMatchObject({
        name: 'ServiceUnreachableError',
      })
      expect(owner.prompts).toEqual([])
      expect(await config.storage.listSessions()).toEqual([])
      heal()
      const session = await createSession(config, asked)
      await sendSessionCalls(config, { session, calls: [move(0)] })
      await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
    },
  )

  test('behavior: between Allow and the prompt the network may be gone', async () => {
    const world = createPage()
    const { config, owner } = world
    const prepared = await prepareSession(config, {
      request: request(),
      owner: owner.address,
      chainId,
    })
    for (const proxy of Object.values(proxies)) proxy.fault = 'refuses'
    const session = await createSession(config, { wallet: owner.wallet, prepared })
    heal()
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })
})
