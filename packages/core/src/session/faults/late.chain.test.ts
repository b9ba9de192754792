import { erc20Abi } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { toSecp256k1Key } from '../../keys/toSecp256k1Key.js'
import { createSession } from '../createSession.js'
import { getSession } from '../getSession.js'
import { getSessionPermissions } from '../getSessionPermissions.js'
import { importSession } from '../importSession.js'
import { parseSession } from '../parseSession.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { serializeSession } from '../serializeSession.js'
import {
  createWorld,
  dollar,
  dollars,
  fund,
  move,
  moves,
  request,
  transfer,
  withLostAnswer,
  withSilentBundler,
} from '../session.test.shared.js'
import { updateSession } from '../updateSession.js'
import { expectUsable } from './expectUsable.test.shared.js'

/** After the deadline of what was signed, an hour by default, and before the end of the session. */
const later = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 })
}

afterEach(() => {
  vi.useRealTimers()
})

/** A page that does not wait for a bundler that says nothing. */
const silent = (config: ValetKeyConfig): ValetKeyConfig => ({
  ...withSilentBundler(config),
  patience: 0,
})

const landed = async () => {
  const world = createWorld()
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: request() })
  await sendSessionCalls(config, { session, calls: [move(0)] })
  return { ...world, session }
}

describe('sendSessionCalls', () => {
  test('behavior: a new key that landed unseen is used after its deadline', async () => {
    const world = await landed()
    const { config, session, owner, client } = world
    await rotateSessionKey(config, { session, wallet: owner.wallet, via: 'session-operation' })
    await expect(
      sendSessionCalls(silent(config), { session, calls: [move(20)] }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    await expect.poll(() => moves(client, session.account), { timeout: 20_000 }).toBe(2)
    later()
    await sendSessionCalls(config, { session, calls: [move(40)] })
    vi.useRealTimers()
    expect((await getSession(config, session))?.key).not.toEqual(session.key)
    await expect(expectUsable(world, { session, made: 3, prompts: 2 })).resolves.toBeUndefined()
  })

  test('behavior: new terms that landed unseen hold after their deadline', async () => {
    const { config, session, owner, client } = await landed()
    await updateSession(config, {
      session,
      wallet: owner.wallet,
      via: 'session-operation',
      request: { ...request(dollars('50')), validUntil: session.request.validUntil },
    })
    await expect(
      sendSessionCalls(silent(config), { session, calls: [move(20)] }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    await expect.poll(() => moves(client, session.account), { timeout: 20_000 }).toBe(2)
    later()
    await sendSessionCalls(config, { session, calls: [move(40)] })
    expect(await getSessionPermissions(config, { session })).toContainEqual(
      expect.objectContaining({ limit: dollars('50'), remaining: dollars('50') }),
    )
  })

  test('behavior: control: terms that never left are given up after their deadline', async () => {
    const { config, session, owner } = await landed()
    await updateSession(config, {
      session,
      wallet: owner.wallet,
      via: 'session-operation',
      request: { ...request(dollars('50')), validUntil: session.request.validUntil },
    })
    later()
    await sendSessionCalls(config, { session, calls: [move(20)] })
    expect(await getSessionPermissions(config, { session })).toContainEqual(
      expect.objectContaining({ limit: dollars('25') }),
    )
  })

  test('behavior: a session whose landing is on record elsewhere is used after the deadline', async () => {
    const { config, owner, client } = createWorld()
    const key = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: request(),
      key: { type: 'secp256k1', address: key.address },
    })
    const text = serializeSession(session)
    await sendSessionCalls(config, { session, calls: [move(0)], key })
    later()
    const other = createWorld().config
    const received = await importSession(other, { session: await parseSession(text), key })
    await sendSessionCalls(other, { session: received, calls: [move(20)], key })
    expect(await moves(client, session.account)).toBe(2)
  })

  test('error: control: a grant that never landed is not used after the deadline', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    later()
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'GrantLapsedError',
    })
  })
})

describe('importSession', () => {
  test('behavior: imported again, it is known what left, and the calls happen once', async () => {
    const { config, session, client } = await landed()
    await fund(session.account, { tokens: { testDollar: dollars('100') } })
    const text = serializeSession(session)
    const calls = [transfer(dollars('10'))]
    const paid = async (): Promise<bigint> =>
      dollars('100') -
      (await client.readContract({
        address: dollar,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [session.account],
      }))
    await expect(
      sendSessionCalls(withLostAnswer(config), { session, calls }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    const before = await getSession(config, session)
    const again = await importSession(config, { session: await parseSession(text) })
    expect(again.landed).toEqual({
      ...before?.landed,
      blockNumber: expect.any(BigInt),
    })
    await expect(sendSessionCalls(config, { session: again, calls })).resolves.toMatchObject({
      repeated: true,
    })
    expect(await paid()).toBe(dollars('10'))
  })
})
