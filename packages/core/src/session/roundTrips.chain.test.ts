import { getAddress, numberToHex, parseEther, parseUnits } from 'viem'
import { describe, expect, test } from 'vitest'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { nativeSpend } from '../permissions/kinds/nativeSpend.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
import { createSession } from './createSession.js'
import { createSessionConsent } from './createSessionConsent.js'
import { getConsentDecision } from './getConsentDecision.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { prepareSession } from './prepareSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  arenaAbi,
  arenaAddress,
  chainId,
  createWorld,
  devnet,
  dollar,
  move,
  moves,
  request,
} from './session.test.shared.js'

describe('createSessionConsent', () => {
  /** How much had been asked of the network when the dialog opened, and when the wallet did. */
  async function count(isWarm: boolean): Promise<{ opened: number; prompted: number }> {
    const { config, owner, wire } = createWorld()
    const asked = { request: request(), owner: owner.address, chainId }
    if (isWarm) await prepareSession(config, asked)
    wire.asked.length = 0
    let opened = -1
    let prompted = -1
    owner.answer = (sign) => {
      prompted = wire.asked.length
      return sign()
    }
    const consent = createSessionConsent(config)
    const deciding = new Promise<void>((resolve) => {
      consent.subscribe(() => {
        if (consent.getState().status === 'deciding') resolve()
      })
    })
    const granted = consent.ask(asked)
    await deciding
    const state = consent.getState()
    if (state.status !== 'deciding') throw new Error(`the dialog is ${state.status}`)
    expect(getConsentDecision(config, state).blockedBy).toBeUndefined()
    opened = wire.asked.length
    await consent.allow(owner.wallet)
    await granted
    return { opened, prompted }
  }

  test('behavior: nothing is asked from request to prompt where all is known', async () => {
    expect(await count(true)).toEqual({ opened: 0, prompted: 0 })
  })

  test('behavior: the first request of a page asks, and Allow asks nothing more', async () => {
    const { opened, prompted } = await count(false)
    expect(opened).toBeGreaterThan(0)
    expect(prompted).toBe(opened)
  })
})

describe('getSessionPermissions', () => {
  test('behavior: ten permissions are one question', async () => {
    const { config, owner, wire } = createWorld()
    const others = [1, 2, 3, 4, 5].map((number) =>
      contractCalls({
        address: getAddress(numberToHex(0xc0de00 + number, { size: 20 })),
        abi: arenaAbi,
        functions: ['claim'],
      }),
    )
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: sessionRequest({
        validUntil: inHours(1),
        permissions: [
          ...others,
          contractCalls({ address: arenaAddress, abi: arenaAbi, functions: ['move'] }),
          erc20Spend({ token: dollar, limit: parseUnits('25', 6) }),
          erc20Spend({ token: devnet.contracts.testToken, limit: 7n }),
          nativeSpend({ limit: 1_000n }),
          gas({ limit: parseEther('1') }),
        ],
      }),
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    wire.asked.length = 0
    const usage = await getSessionPermissions(config, { session })
    expect(usage).toHaveLength(10)
    expect(usage.every(({ live }) => live)).toBe(true)
    expect(wire.asked).toEqual(['eth_call'])
  })
})

describe('sendSessionCalls', () => {
  test('behavior: a brand-new user: one prompt, one operation, no transaction', async () => {
    const { config, owner, client, wire } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    for (const [at, cell] of [0, 20, 40, 60].entries()) {
      wire.asked.length = 0
      await sendSessionCalls(config, { session, calls: [move(cell)] })
      expect(wire.asked.filter((method) => method.startsWith('eth_send'))).toEqual([
        'eth_sendUserOperation',
      ])
      expect(await moves(client, session.account)).toBe(at + 1)
    }
    expect(owner.prompts).toEqual(['signTypedData'])
    expect(await client.getTransactionCount({ address: owner.address })).toBe(0)
  })
})
