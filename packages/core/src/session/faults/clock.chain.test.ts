import { afterEach, describe, expect, test, vi } from 'vitest'
import { inHours } from '../../permissions/inHours.js'
import { getChainTime } from '../chain/getChainTime.js'
import { createSession } from '../createSession.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { chainId, createWorld, move, request } from '../session.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'

const hour = 3_600_000

/** Our clock is wrong by so much; timers go on as they are. */
const skew = (milliseconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
}

afterEach(() => {
  vi.useRealTimers()
})

describe('createSession', () => {
  test.each([-20, -1, 1, 20])('behavior: our clock is wrong by %d hours', async (hours) => {
    const world = createWorld()
    const { config, owner } = world
    skew(hours * hour)
    // The end is by our clock, too: the chain decides how long that is.
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: { ...request(), validUntil: inHours(24) },
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await sendSessionCalls(config, { session, calls: [move(20)] })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    vi.useRealTimers()
    await expectUsable(world, { session, made: 2 })
  })

  test('error: by the clock of the chain the request has ended already', async () => {
    const { config, owner } = createWorld()
    skew(-48 * hour)
    const asked = { wallet: owner.wallet, request: { ...request(), validUntil: inHours(24) } }
    await expect(createSession(config, asked)).rejects.toMatchObject({
      name: 'InvalidTimeRangeError',
      field: 'validUntil',
    })
    expect(owner.prompts).toEqual([])
    vi.useRealTimers()
    await createSession(config, {
      wallet: owner.wallet,
      request: { ...request(), validUntil: inHours(24) },
    })
  })
})

describe('getChainTime', () => {
  test.each([-20, 20])(
    'behavior: it is the time of a public chain, whatever our clock says: %d hours',
    async (hours) => {
      const { config, client } = createWorld()
      await sendBlock()
      const { timestamp } = await client.getBlock()
      skew(hours * hour)
      const time = await getChainTime(config, { chainId: 1 })
      expect(Math.abs(time - Number(timestamp))).toBeLessThan(60)
    },
  )

  test('behavior: our clock is put right meanwhile', async () => {
    const { config } = createWorld()
    const right = Date.now() / 1000
    skew(20 * hour)
    await getChainTime(config, { chainId })
    vi.useRealTimers()
    expect(Math.abs((await getChainTime(config, { chainId })) - right)).toBeLessThan(60)
  })
})

/** A chain is as late as its last block. */
async function sendBlock(): Promise<void> {
  const { config, owner } = createWorld()
  const session = await createSession(config, { wallet: owner.wallet, request: request() })
  await sendSessionCalls(config, { session, calls: [move(0)] })
}
