import { parseUnits } from 'viem'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSession } from '../session/createSession.js'
import { getSession } from '../session/getSession.js'
import { sendSessionCalls } from '../session/sendSessionCalls.js'
import { createWorld, fund, request, transfer } from '../session/session.test.shared.js'

const dollars = (amount: string): bigint => parseUnits(amount, 6)

/** What nobody caught, which the test runner would take for a failure of its own. */
const uncaught: unknown[] = []
const catches = (error: unknown): void => void uncaught.push(error)
const runners = process.listeners('uncaughtException')

beforeEach(() => {
  uncaught.length = 0
  process.removeAllListeners('uncaughtException').on('uncaughtException', catches)
})
afterEach(() => {
  process.removeAllListeners('uncaughtException')
  for (const runner of runners) process.on('uncaughtException', runner)
})

describe('subscribe', () => {
  test('behavior: a listener that throws undoes nothing, and the others hear', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await fund(session.account, { tokens: { testDollar: dollars('100') } })
    const bug = new Error('a bug of the app')
    config.subscribe(() => {
      throw bug
    })
    const heard: string[] = []
    config.subscribe(({ type }) => heard.push(type))
    const { receipt } = await sendSessionCalls(config, {
      session,
      calls: [transfer(dollars('10'))],
    })
    expect(receipt?.success).toBe(true)
    const now = await getSession(config, { id: session.id })
    expect(now).toMatchObject({ landed: { blockNumber: receipt?.receipt.blockNumber } })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('5'))] })
    expect(heard).toEqual(expect.arrayContaining(['saved', 'used']))
    // It is the app's to see, as an event listener's would be.
    expect(uncaught).toHaveLength(heard.length)
    expect(new Set(uncaught)).toEqual(new Set([bug]))
  })
})
