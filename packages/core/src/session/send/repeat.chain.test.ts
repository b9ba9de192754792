import { erc20Abi, isHex, RpcRequestError, type Hex } from 'viem'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { createSession } from '../createSession.js'
import { getSession } from '../getSession.js'
import { sendSessionCalls, type SessionCall } from '../sendSessionCalls.js'
import {
  chainId,
  createWorld,
  dollar,
  dollars,
  fields,
  fund,
  move,
  moves,
  readsNonce,
  request,
  throughBundler,
  transfer,
  withLostAnswer,
  withSilentBundler,
} from '../session.test.shared.js'
import { waitForSessionCallsReceipt } from '../waitForSessionCallsReceipt.js'

/** Ten dollars to the arena: the same calls, that can happen twice. */
const pay = (): readonly SessionCall[] => [transfer(dollars('10'))]

const granted = async ({ isLanded }: { isLanded: boolean }) => {
  const world = createWorld()
  const { config, owner, client } = world
  const session = await createSession(config, {
    wallet: owner.wallet,
    request: request(dollars('50')),
  })
  await fund(session.account, { tokens: { testDollar: dollars('100') } })
  if (isLanded) await sendSessionCalls(config, { session, calls: [move(0)] })
  const paid = async (): Promise<bigint> =>
    dollars('100') -
    (await client.readContract({
      address: dollar,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [session.account],
    }))
  return { ...world, session, paid }
}

const unconfirmed = async (action: Promise<unknown>): Promise<SessionCallsUnconfirmedError> => {
  const error = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof SessionCallsUnconfirmedError) return error
  throw error ?? new Error('It should not be known what became of the calls.')
}

/** Says that it takes operations, and never sends one. What it was given is in `taken`. */
const swallowing = (config: ValetKeyConfig, { knows = false } = {}) => {
  const taken: { nonce: Hex }[] = []
  const held: (() => Promise<unknown>)[] = []
  const swallower = throughBundler(config, async ({ method, params }, ask) => {
    if (method === 'eth_sendUserOperation') {
      taken.push(operationOf(params))
      held.push(ask)
      return `0x${'11'.repeat(32)}`
    }
    if (method !== 'eth_getUserOperationByHash' || !knows) return ask()
    return { entryPoint: null, userOperation: taken.at(-1) }
  })
  return { config: { ...swallower, patience: 300 }, taken, held }
}

function operationOf(params: unknown): { nonce: Hex } {
  const [operation]: unknown[] = Array.isArray(params) ? params : []
  const { nonce } = fields(operation)
  if (!isHex(nonce)) throw new Error('There should be a nonce.')
  return { nonce }
}

const forget = (config: ValetKeyConfig, { id }: Session) =>
  config.storage.updateSession(id, (saved) => ({ ...saved, attempts: undefined }))

afterEach(() => {
  vi.useRealTimers()
})

describe('sendSessionCalls', () => {
  test.each([{ isLanded: false }, { isLanded: true }])(
    'behavior: sent again after the answer was lost, the calls happen once ($isLanded)',
    async ({ isLanded }) => {
      const { config, session, paid } = await granted({ isLanded })
      await unconfirmed(sendSessionCalls(withLostAnswer(config), { session, calls: pay() }))
      // At once, where it may not be in a block yet.
      await sendSessionCalls(config, { session, calls: pay() })
      expect(await paid()).toBe(dollars('10'))
      expect(await getSession(config, { id: session.id })).toMatchObject({
        attempts: undefined,
        submitted: undefined,
        landed: { blockNumber: expect.any(BigInt) },
      })
      // Its end was seen: the same calls are new ones now.
      const { userOpHash } = await unconfirmed(
        sendSessionCalls(withLostAnswer(config), { session, calls: pay() }),
      )
      await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('20'))
      // Later, and nothing is sent at all.
      const again = await sendSessionCalls(config, { session, calls: pay() })
      expect(again).toMatchObject({ userOpHash, repeated: true })
      expect(await paid()).toBe(dollars('20'))
      const { repeated } = await sendSessionCalls(config, { session, calls: pay() })
      expect(repeated).toBeUndefined()
      expect(await paid()).toBe(dollars('30'))
    },
  )

  test('behavior: what lands while it is sent again happens once', async () => {
    const { config, session, paid, wire } = await granted({ isLanded: true })
    const { config: page, held } = swallowing(config)
    await unconfirmed(sendSessionCalls(page, { session, calls: pay() }))
    const landHeld = async () => {
      for (const send of held) await send()
      await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    }
    // A use asks once what became of the first attempt; after that it lands.
    let looks = 0
    wire.answer = async (asked, ask) => {
      const answer = await ask()
      if (readsNonce(asked) && looks++ === 0) await landHeld()
      return answer
    }
    const again = await sendSessionCalls(config, { session, calls: pay() })
    expect(looks).toBeGreaterThan(0)
    expect(again.repeated).toBe(true)
    expect(await paid()).toBe(dollars('10'))
  })

  test('behavior: an RPC shows the nonce before the operation that used it', async () => {
    const { config, session, paid, wire } = await granted({ isLanded: true })
    const { userOpHash } = await unconfirmed(
      sendSessionCalls(withLostAnswer(config), { session, calls: pay() }),
    )
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    let looks = 0
    wire.answer = async ({ method }, ask) => (method === 'eth_getLogs' && looks++ < 3 ? [] : ask())
    const again = await sendSessionCalls(withSilentBundler(config), { session, calls: pay() })
    expect(looks).toBe(4)
    expect(again).toMatchObject({ userOpHash, repeated: true })
    expect(await paid()).toBe(dollars('10'))
  })

  test('error: the nonce is used, and nobody shows by what', async () => {
    const { config, session, paid, wire } = await granted({ isLanded: true })
    const { userOpHash } = await unconfirmed(
      sendSessionCalls(withLostAnswer(config), { session, calls: pay() }),
    )
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    wire.answer = async ({ method }, ask) => (method === 'eth_getLogs' ? [] : ask())
    const page = { ...withSilentBundler(config), patience: 300 }
    const error = await unconfirmed(sendSessionCalls(page, { session, calls: pay() }))
    expect(error.userOpHash).toBe(userOpHash)
    expect(await paid()).toBe(dollars('10'))
  })

  test('behavior: another device used the nonce, and they are sent with the next one', async () => {
    const { config, session, paid, client } = await granted({ isLanded: true })
    const { config: page } = swallowing(config)
    await unconfirmed(sendSessionCalls(page, { session, calls: pay() }))
    const mine = await getSession(config, { id: session.id })
    await forget(config, session)
    await sendSessionCalls(config, { session, calls: [move(20)] })
    await config.storage.updateSession(session.id, (saved) => ({
      ...saved,
      attempts: mine?.attempts,
    }))
    const sent = await sendSessionCalls(config, { session, calls: pay() })
    expect(sent.repeated).toBeUndefined()
    expect(await paid()).toBe(dollars('10'))
    expect(await moves(client, session.account)).toBe(2)
  })

  test('behavior: other calls with the nonce of calls that landed unseen do not make them happen again', async () => {
    const { config, session, paid, client } = await granted({ isLanded: false })
    const first = swallowing(config)
    await unconfirmed(sendSessionCalls(first.config, { session, calls: pay() }))
    const second = swallowing(config)
    await unconfirmed(sendSessionCalls(second.config, { session, calls: [move(0)] }))
    await first.held[0]?.()
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    const again = await sendSessionCalls(config, { session, calls: pay() })
    expect(again.repeated).toBe(true)
    expect(await paid()).toBe(dollars('10'))
    // Control: the others did not happen.
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await moves(client, session.account)).toBe(1)
  })

  test.each([
    ['a failure of its own', -32_603, 'Something went wrong', false],
    ['a failure of its own', -32_603, 'Something went wrong', true],
    ['a nonce that is used', -32_500, 'AA25 invalid account nonce', false],
    ['a nonce that is used', -32_500, 'AA25 invalid account nonce', true],
  ])(
    'behavior: the bundler takes them and answers with %s, %d (%s, %s)',
    async (_, code, message, isLanded) => {
      const { config, session, paid } = await granted({ isLanded })
      const before = await paid()
      const page = throughBundler(withSilentBundler(config), async ({ method }, ask) => {
        const answer = await ask()
        if (method !== 'eth_sendUserOperation') return answer
        await expect.poll(paid, { timeout: 20_000 }).toBe(before + dollars('10'))
        throw new RpcRequestError({ body: {}, url: '', error: { code, message } })
      })
      const first = await sendSessionCalls(page, { session, calls: pay() }).catch(
        (error: unknown) => error,
      )
      expect(first).toMatchObject(
        code === -32_603
          ? { name: 'SessionCallsUnconfirmedError' }
          : { receipt: { success: true } },
      )
      expect(await paid()).toBe(dollars('10'))
      // Its end is known in one case, and not in the other.
      const { repeated } = await sendSessionCalls(config, { session, calls: pay() })
      expect(repeated).toBe(code === -32_603 ? true : undefined)
      expect(await paid()).toBe(code === -32_603 ? dollars('10') : dollars('20'))
    },
  )

  test('error: an RPC that gives no logs does not make it look as if nothing had happened', async () => {
    const { config, session, paid, wire } = await granted({ isLanded: true })
    await unconfirmed(sendSessionCalls(withLostAnswer(config), { session, calls: pay() }))
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    wire.answer = async ({ method }, ask) => {
      if (method !== 'eth_getLogs') return ask()
      throw new RpcRequestError({
        body: {},
        url: '',
        error: { code: -32_005, message: 'Too many' },
      })
    }
    await unconfirmed(sendSessionCalls(withSilentBundler(config), { session, calls: pay() }))
    expect(await paid()).toBe(dollars('10'))
  })

  test('behavior: long after, they keep their nonce where the first can still land', async () => {
    const { config, session, paid } = await granted({ isLanded: true })
    // On a lane that later calls would not take by themselves.
    const first = swallowing(config)
    const moved = unconfirmed(sendSessionCalls(first.config, { session, calls: [move(20)] }))
    await expect.poll(() => first.taken.length, { timeout: 20_000 }).toBe(1)
    await unconfirmed(sendSessionCalls(first.config, { session, calls: pay() }))
    await moved
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    await sendSessionCalls(config, { session, calls: pay() })
    await expect(first.held[1]?.()).rejects.toThrow(/AA25|nonce/)
    expect(await paid()).toBe(dollars('10'))
    // Control: where the first has landed, calls as late as that are new ones.
    await unconfirmed(sendSessionCalls(withLostAnswer(config), { session, calls: pay() }))
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('20'))
    vi.setSystemTime(Date.now() + 3_600_000)
    const { repeated } = await sendSessionCalls(config, { session, calls: pay() })
    expect(repeated).toBeUndefined()
    expect(await paid()).toBe(dollars('30'))
  })

  test('behavior: a session that was never put on record here is paid from once', async () => {
    const { config, session: before, paid } = await granted({ isLanded: true })
    const session = (await getSession(config, { id: before.id })) ?? before
    const key = await config.storage.getKey(session.id)
    const elsewhere = createWorld().config
    if (key === undefined) throw new Error('There should be a key.')
    await elsewhere.storage.putKey(session.id, key)
    await unconfirmed(sendSessionCalls(withLostAnswer(elsewhere), { session, calls: pay() }))
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    await sendSessionCalls(elsewhere, { session, calls: pay() })
    expect(await paid()).toBe(dollars('10'))
  })

  test('behavior: control: without the record of the attempt they happen twice', async () => {
    const { config, session, paid } = await granted({ isLanded: true })
    const { userOpHash } = await unconfirmed(
      sendSessionCalls(withLostAnswer(config), { session, calls: pay() }),
    )
    await forget(config, session)
    await waitForSessionCallsReceipt(config, { chainId, userOpHash })
    await sendSessionCalls(config, { session, calls: pay() })
    expect(await paid()).toBe(dollars('20'))
  })

  test('behavior: whoever has looked how they ended means new ones', async () => {
    const { config, session, paid } = await granted({ isLanded: true })
    const { userOpHash } = await unconfirmed(
      sendSessionCalls(withLostAnswer(config), { session, calls: pay() }),
    )
    await waitForSessionCallsReceipt(config, { chainId, userOpHash })
    await sendSessionCalls(config, { session, calls: pay() })
    expect(await paid()).toBe(dollars('20'))
  })

  test('behavior: other calls leave the lane of those that may still land', async () => {
    const { config, session, paid, client } = await granted({ isLanded: true })
    await unconfirmed(sendSessionCalls(withLostAnswer(config), { session, calls: pay() }))
    // A bundler with two operations of one account may drop one, and the same calls are sent again.
    const calls = [move(20)]
    await sendSessionCalls({ ...config, patience: 2_000 }, { session, calls }).catch(() =>
      sendSessionCalls(config, { session, calls }),
    )
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    const { repeated } = await sendSessionCalls(config, { session, calls: pay() })
    expect(repeated).toBe(true)
    expect(await moves(client, session.account)).toBe(2)
    expect(await paid()).toBe(dollars('10'))
  })

  test.each([{ isLanded: false }, { isLanded: true }])(
    'behavior: a dropped operation is found out, and sent again with its nonce ($isLanded)',
    async ({ isLanded }) => {
      const { config, session, paid } = await granted({ isLanded })
      const first = swallowing(config)
      const error = await unconfirmed(sendSessionCalls(first.config, { session, calls: pay() }))
      expect(error.dropped).toBe(true)
      const second = swallowing(config)
      await unconfirmed(sendSessionCalls(second.config, { session, calls: pay() }))
      const { receipt } = await sendSessionCalls(config, { session, calls: pay() })
      const nonces = [...first.taken, ...second.taken].map(({ nonce }) => BigInt(nonce))
      expect(nonces).toEqual([receipt?.nonce, receipt?.nonce])
      expect(await paid()).toBe(dollars('10'))
      // Whatever the first bundlers kept can never land any more.
      for (const send of [...first.held, ...second.held]) {
        await expect(send()).rejects.toThrow(/AA2|AA1|nonce/)
      }
      expect(await paid()).toBe(dollars('10'))
    },
  )

  test('behavior: calls that wait behind a dropped grant go on', async () => {
    const { config, session, client } = await granted({ isLanded: false })
    let taken = 0
    const swallower = throughBundler(config, async ({ method }, ask) =>
      method === 'eth_sendUserOperation' && taken++ === 0 ? `0x${'11'.repeat(32)}` : ask(),
    )
    const page = {
      ...swallower,
      // Once the next operation has left, it has its time.
      get patience() {
        return taken < 2 ? 300 : config.patience
      },
    }
    const [first, second] = await Promise.allSettled([
      sendSessionCalls(page, { session, calls: [move(0)] }),
      sendSessionCalls(page, { session, calls: [move(20)] }),
    ])
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await moves(client, session.account)).toBe(1)
  })

  test('behavior: control: an operation that its bundler still knows is waited for', async () => {
    const { config, session, paid } = await granted({ isLanded: true })
    const { config: page, held } = swallowing(config, { knows: true })
    const sent = sendSessionCalls(page, { session, calls: pay() })
    await new Promise((resolve) => setTimeout(resolve, 900))
    for (const send of held) await send()
    expect((await sent).receipt?.success).toBe(true)
    expect(await paid()).toBe(dollars('10'))
  })

  test('behavior: two that are alike at the same time are two', async () => {
    const { config, session, paid } = await granted({ isLanded: false })
    await Promise.all([1, 2].map(() => sendSessionCalls(config, { session, calls: pay() })))
    expect(await paid()).toBe(dollars('20'))
  })
})
