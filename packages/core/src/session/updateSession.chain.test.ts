import { parseEther } from 'viem'
import { describe, expect, test } from 'vitest'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { paymaster } from '../permissions/kinds/paymaster.js'
import type { SessionRequest } from '../permissions/types.js'
import { settleChange } from './change/settleChange.js'
import { settleUnderway } from './change/settleUnderway.js'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { getSessionStatus } from './getSessionStatus.js'
import { getSessionUpdate } from './getSessionUpdate.js'
import { getUpdatePrice } from './getUpdatePrice.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  arenaAbi,
  arenaAddress,
  createWorld,
  dollar,
  dollars,
  fund,
  move,
  moves,
  nodeAt,
  request,
  transfer,
  withLostAnswer,
} from './session.test.shared.js'
import { updateSession } from './updateSession.js'

/** A session that has landed and has spent 10 of its 25 dollars. */
const landed = async (asked: SessionRequest = request()) => {
  const world = createWorld()
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: asked })
  await fund(session.account, { tokens: { testDollar: dollars('100') } })
  await sendSessionCalls(config, { session, calls: [transfer(dollars('10'))] })
  return { ...world, session }
}

const remaining = async ({ config, session }: Awaited<ReturnType<typeof landed>>) => {
  const usage = await getSessionPermissions(config, {
    session: (await getSession(config, { id: session.id })) ?? session,
  })
  return usage.find(({ permission }) => permission.type === 'erc20-spend')?.remaining
}

describe('updateSession', () => {
  test('default: raises a limit, spent counts, one prompt', async () => {
    const world = await landed()
    const { config, session, owner } = world
    await expect(
      sendSessionCalls(config, { session, calls: [transfer(dollars('20'))] }),
    ).rejects.toMatchObject({ denials: [{ reason: 'token-limit' }] })

    const raised = request(dollars('50'))
    expect(await getSessionUpdate(config, { session, request: raised })).toMatchObject({
      widens: true,
      limits: [{ remaining: dollars('15'), next: dollars('40'), worst: dollars('55') }],
    })
    const updated = await updateSession(config, {
      session,
      request: { ...raised, validUntil: session.request.validUntil },
      wallet: owner.wallet,
    })
    expect(owner.prompts).toEqual(['signTypedData', 'signMessage'])
    expect(await getSession(config, { id: session.id })).toEqual(updated)
    expect(await remaining(world)).toBe(dollars('40'))
    await sendSessionCalls(config, { session, calls: [transfer(dollars('20'))] })
    expect(await remaining(world)).toBe(dollars('20'))
  })

  test('behavior: narrows at once, and the old terms held until then', async () => {
    const world = await landed()
    const { config, session, owner, client } = world
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const narrower: SessionRequest = {
      validUntil: inHours(1),
      permissions: [
        contractCalls({ address: arenaAddress, abi: arenaAbi, functions: ['claim'] }),
        erc20Spend({ token: dollar, limit: dollars('12') }),
        gas({ limit: 'unlimited' }),
      ],
    }
    const { narrows, widens } = await getSessionUpdate(config, { session, request: narrower })
    expect({ narrows, widens }).toEqual({ narrows: true, widens: false })
    await expect(
      updateSession(config, {
        session,
        request: narrower,
        wallet: owner.wallet,
        via: 'session-operation',
      }),
    ).rejects.toMatchObject({ name: 'NarrowingNotDeferrableError' })
    owner.rejects = true
    await expect(
      updateSession(config, { session, request: narrower, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'WalletRejectedError' })
    owner.rejects = false
    await sendSessionCalls(config, { session, calls: [move(9)] })
    expect(await moves(client, session.account)).toBe(2)

    await updateSession(config, { session, request: narrower, wallet: owner.wallet })
    expect(await remaining(world)).toBe(dollars('2'))
    await expect(sendSessionCalls(config, { session, calls: [move(20)] })).rejects.toMatchObject({
      denials: [{ reason: 'function-not-allowed' }],
    })
    // The chain itself says no: the record is made to believe the old terms.
    await config.storage.putSession({ ...session, landed: { blockNumber: 0n } })
    await expect(sendSessionCalls(config, { session, calls: [move(20)] })).rejects.toMatchObject({
      errorName: 'SelectorNotAllowed',
    })
    expect(await moves(client, session.account)).toBe(2)
  })

  test('parameters: via, riding on the next operation', async () => {
    const world = await landed()
    const { config, session, owner, wire } = world
    const raised = { ...request(dollars('50')), validUntil: inHours(48) }
    const waiting = await updateSession(config, {
      session,
      request: raised,
      wallet: owner.wallet,
      via: 'session-operation',
    })
    expect(owner.prompts).toEqual(['signTypedData', 'signTypedData'])
    expect(waiting.request).toEqual(session.request)
    expect(waiting.pending?.request.validUntil).toBe(raised.validUntil)
    expect(await remaining(world)).toBe(dollars('15'))
    expect(await getSessionStatus(config, { session })).toMatchObject({
      changesAt: Number(session.request.validUntil) + 1,
    })
    await expect(
      updateSession(config, {
        session,
        request: request(dollars('60')),
        wallet: owner.wallet,
        via: 'session-operation',
      }),
    ).rejects.toMatchObject({ name: expect.stringMatching(/ChangePending|NarrowingNot/) })

    wire.asked.length = 0
    await sendSessionCalls(config, { session, calls: [transfer(dollars('40'))] })
    expect(wire.asked.filter((method) => method === 'eth_sendUserOperation')).toHaveLength(1)
    const updated = await getSession(config, { id: session.id })
    expect(updated).toMatchObject({
      request: { validUntil: raised.validUntil },
      pending: undefined,
    })
    expect(await remaining(world)).toBe(0n)
    expect(await getSessionStatus(config, { session })).toMatchObject({
      changesAt: raised.validUntil + 1,
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
  })

  test('behavior: extends a session that has expired', async () => {
    const validUntil = Math.floor(Date.now() / 1000) + 20
    const { config, session, owner, client } = await landed({ ...request(), validUntil })
    const left = validUntil * 1000 - Date.now()
    await new Promise((resolve) => setTimeout(resolve, left + 1500))
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'expired' })
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      denials: [{ reason: 'expired' }],
    })
    await updateSession(config, {
      session,
      request: { ...session.request, validUntil: inHours(1) },
      wallet: owner.wallet,
      via: 'session-operation',
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await moves(client, session.account)).toBe(1)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
  })

  test('behavior: a change that another device has landed is found out', async () => {
    const { config, session, owner } = await landed()
    const waiting = await updateSession(config, {
      session,
      request: { ...session.request, validUntil: inHours(48) },
      wallet: owner.wallet,
      via: 'session-operation',
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const updated = await getSession(config, { id: session.id })
    await config.storage.putSession(waiting)
    await sendSessionCalls(config, { session, calls: [move(9)] })
    expect(await getSession(config, { id: session.id })).toEqual(updated)
  })

  test('behavior: an owner operation cancels what was signed before', async () => {
    const world = await landed()
    const { config, session, owner } = world
    const raised = { ...session.request, ...request(dollars('50')), validUntil: inHours(48) }
    const waiting = await updateSession(config, {
      session,
      request: raised,
      wallet: owner.wallet,
      via: 'session-operation',
    })
    const narrower = { ...session.request, ...request(dollars('12')), validUntil: inHours(1) }
    const updated = await updateSession(config, {
      session,
      request: narrower,
      wallet: owner.wallet,
    })
    expect(updated.pending).toBeUndefined()
    // Whoever still has it finds that it can no longer land.
    const unaware = { ...updated, pending: waiting.pending }
    await config.storage.putSession(unaware)
    // How long it looks for an operation that may have carried it is not what is tested.
    await settleChange({ ...config, patience: 0 }, unaware)
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await remaining(world)).toBe(dollars('2'))
    expect(await getSession(config, { id: session.id })).toEqual(updated)
  })

  test.each(['user-operation', 'transaction', 'session-operation'] as const)(
    'behavior: a node that does not have its block undoes nothing, via %s',
    async (via) => {
      const { config, session, owner, client, wire } = await landed()
      const { wallet } = owner
      const raised = { ...request(dollars('50')), validUntil: session.request.validUntil }
      await fund(owner.address, { value: parseEther('1') })
      const before = await client.getBlockNumber({ cacheTime: 0 })
      await updateSession(config, { session, wallet, via, request: raised })
      if (via === 'session-operation') {
        await sendSessionCalls(config, { session, calls: [move(0)] })
      }
      const updated = await getSession(config, session)
      expect(updated?.changed?.before.request).toEqual(session.request)

      const behind = nodeAt(before)
      // All nodes, then all but the one that says which block is the latest.
      for (const says of ['eth_blockNumber', '']) {
        wire.answer = (asked, ask) => (asked.method === says ? ask() : behind(asked, ask))
        await getSessionUpdate(config, { session, request: raised })
        expect(await getSession(config, session)).toEqual(updated)
      }
    },
  )

  test('behavior: an earlier change that is found out late takes nothing back', async () => {
    const { config, session, owner } = await landed()
    const { wallet } = owner
    const limited = (amount: string) => ({
      ...request(dollars(amount)),
      validUntil: session.request.validUntil,
    })
    await expect(
      updateSession(withLostAnswer(config), { session, wallet, request: limited('50') }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    const early = await getSession(config, session)
    if (early?.underway === undefined) throw new Error('It should be on its way.')
    const updated = await updateSession(config, { session, wallet, request: limited('30') })
    expect(await settleUnderway(config, early, { wait: false })).toEqual(updated)
    expect(await getSession(config, session)).toEqual(updated)
  })

  test('behavior: cancels what another device has signed before', async () => {
    const world = await landed()
    const { config, session, owner } = world
    const { wallet } = owner
    const { validUntil } = session.request
    const device = createWorld()
    await device.config.storage.putSession((await getSession(config, session)) ?? session)
    const raised = { ...request(dollars('50')), validUntil }
    await updateSession(config, { session, wallet, request: raised, via: 'session-operation' })
    const narrower = { ...request(dollars('12')), validUntil }
    await updateSession(device.config, { session, wallet, request: narrower })
    await sendSessionCalls({ ...config, patience: 1_000 }, { session, calls: [move(0)] })
    expect(await remaining({ ...world, config: device.config })).toBe(dollars('2'))
  })

  test('error: other hooks are needed, or it is not installed', async () => {
    const { config, session, owner } = await landed()
    await expect(
      updateSession(config, {
        session,
        request: {
          ...session.request,
          permissions: [...session.request.permissions, paymaster({ address: arenaAddress })],
        },
        wallet: owner.wallet,
      }),
    ).rejects.toMatchObject({ name: 'UpdateNotInPlaceError', field: 'request' })
    const unused = await createSession(config, { wallet: owner.wallet, request: request() })
    await expect(
      updateSession(config, {
        session: unused,
        request: request(dollars('50')),
        wallet: owner.wallet,
      }),
    ).rejects.toMatchObject({ name: 'SessionNotLandedError' })
  })
})

describe('getUpdatePrice', () => {
  test('default: where a paymaster pays, nobody is asked and nothing changes', async () => {
    const { config, session, owner } = await landed()
    const saved = await getSession(config, { id: session.id })
    const parameters = { session, request: request(dollars('50')), wallet: owner.wallet }
    const price = await getUpdatePrice(config, parameters)
    expect(price.payer).toBe('sponsor')
    expect(price.gas).toBeGreaterThan(0n)
    expect(owner.prompts).toEqual(['signTypedData'])
    expect(await getSession(config, { id: session.id })).toEqual(saved)
  })

  test('parameters: sponsored: what the account pays is within it', async () => {
    const { config, session, owner, client } = await landed()
    const { account } = session
    await fund(account, { value: parseEther('1') })
    const parameters = {
      session,
      request: request(dollars('50')),
      wallet: owner.wallet,
      sponsored: false,
    }
    const { payer, wei } = await getUpdatePrice(config, parameters)
    expect(payer).toBe('account')
    const before = await client.getBalance({ address: account })
    await updateSession(config, parameters)
    const paid = before - (await client.getBalance({ address: account }))
    expect(paid).toBeGreaterThan(0n)
    expect(paid).toBeLessThanOrEqual(wei)
  })

  test('behavior: terms that hold already cost nothing', async () => {
    const { config, session, owner } = await landed()
    const parameters = { session, request: session.request, wallet: owner.wallet }
    expect(await getUpdatePrice(config, parameters)).toEqual({
      payer: 'account',
      gas: 0n,
      wei: 0n,
    })
  })

  test('error: terms that need other hooks', async () => {
    const { config, session, owner } = await landed()
    const { validUntil, permissions } = session.request
    const more = { validUntil, permissions: [...permissions, paymaster({ address: arenaAddress })] }
    await expect(
      getUpdatePrice(config, { session, request: more, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'UpdateNotInPlaceError' })
  })
})
