import { erc20Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { StorageUnavailableError } from '../errors/StorageUnavailableError.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { gas } from '../permissions/kinds/gas.js'
import { nativeAndGas } from '../permissions/kinds/nativeAndGas.js'
import { periodicSpend, periodicSpendKind } from '../permissions/kinds/periodicSpend.js'
import type { SessionRequest } from '../permissions/types.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import { createPeriodicSession } from './createPeriodicSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { getSessions } from './getSessions.js'
import { getSessionStatus } from './getSessionStatus.js'
import { parseSession } from './parseSession.js'
import { preparePeriodicSession } from './preparePeriodicSession.js'
import { revokeSession } from './revokeSession.js'
import { recoverSessions } from './recoverSessions.js'
import { rotateSessionKey } from './rotateSessionKey.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { serializeSession } from './serializeSession.js'
import {
  chainId,
  createWorld,
  dollar,
  dollars,
  fund,
  transfer,
  withLostAnswer,
} from './session.test.shared.js'

const day = 24 * 60 * 60
const inMonths = (count: number): number => {
  const now = new Date()
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + count, 1) / 1000 - 1
}

const monthly = (months = 12): SessionRequest => ({
  validUntil: inMonths(months),
  permissions: [
    contractCalls({ address: dollar, abi: erc20Abi, functions: ['transfer'] }),
    periodicSpend({ token: dollar, limit: dollars('100'), period: 'month' }),
    gas({ limit: 'unlimited' }),
  ],
})

const world = async () => {
  const made = createWorld()
  const config = { ...made.config, kinds: [periodicSpendKind] }
  const { owner } = made
  const parameters = { owner: owner.address, wallet: owner.wallet, chainId } as const
  return { ...made, config, parameters }
}

describe('createPeriodicSession', () => {
  test.for(['module', 'slices'] as const)('default: by %s, read back alike', async (enforcedBy) => {
    const { config, owner, parameters } = await world()
    const { wallet } = owner
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(),
      enforcedBy,
    })
    expect(plan.enforcedBy).toBe(enforcedBy)
    const session = await createPeriodicSession(config, { plan, wallet })
    expect(owner.prompts).toHaveLength(1)
    expect(session.slices?.length).toBe(enforcedBy === 'slices' ? 12 : undefined)
    expect(await getSessions(config)).toEqual([session])
    await fund(session.account, { tokens: { testDollar: dollars('500') } })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('60'))] })

    const usage = await getSessionPermissions(config, { session })
    const periodic = usage.find(({ permission }) => permission.type === 'custom')
    expect(periodic).toMatchObject({
      limit: dollars('100'),
      spent: dollars('60'),
      remaining: dollars('40'),
      resetsAt: inMonths(1) + 1,
      live: true,
    })
    expect(await getSessionStatus(config, { session })).toMatchObject({
      status: 'active',
      changesAt: inMonths(12) + 1,
    })
    await expect(
      sendSessionCalls(config, { session, calls: [transfer(dollars('41'))] }),
    ).rejects.toMatchObject({ name: 'SessionCallsDeniedError' })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('40'))] })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })

    expect(await parseSession(serializeSession(session), { kinds: config.kinds })).toMatchObject({
      id: session.id,
    })
    const revoked = await revokeSession(config, { session, wallet })
    expect(revoked.revoked?.clean).toBe(true)
    expect(owner.prompts).toHaveLength(2)
  })

  test('behavior: slices: the price is said before, and holds', async () => {
    const { config, owner, client, parameters } = await world()
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(),
      enforcedBy: 'slices',
    })
    if (plan.enforcedBy !== 'slices') throw new Error('It should be sliced.')
    const { landed } = await createPeriodicSession(config, { plan, wallet: owner.wallet })
    const hash = landed?.transactionHash ?? '0x'
    const { gasUsed } = await client.getTransactionReceipt({ hash })
    expect(plan.price.gas).toBeGreaterThan(gasUsed)
    expect(plan.price.gas).toBeLessThan(gasUsed * 2n)
  })

  test('behavior: slices: rebuilt from the chain as the one session that they are', async () => {
    const { config, owner, parameters } = await world()
    const { wallet } = owner
    const request: SessionRequest = {
      ...monthly(4),
      permissions: [...monthly().permissions.slice(0, 2), gas({ limit: 10n ** 16n })],
    }
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request,
      enforcedBy: 'slices',
    })
    const session = await createPeriodicSession(config, { plan, wallet })
    await fund(session.account, { tokens: { testDollar: dollars('500') } })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('60'))] })

    const fresh = { ...config, storage: memoryStorage() }
    const recover = (on = fresh) =>
      recoverSessions(on, { owner: owner.address, chainId: parameters.chainId })
    const [recovered, ...others] = (await recover()).sessions
    expect(others).toEqual([])
    if (recovered === undefined) throw new Error('The session should be found.')
    const { id, key, request: terms, slices } = session
    expect(recovered).toMatchObject({ id, key, request: terms, slices, recovered: {} })
    expect(await getSessions(fresh)).toEqual([recovered])
    expect(await getSessionPermissions(fresh, { session: recovered })).toEqual(
      await getSessionPermissions(config, { session }),
    )
    // Again, and where it was made: nothing is doubled.
    expect((await recover()).sessions).toEqual([recovered])
    await recover(config)
    expect(await getSessions(config)).toHaveLength(1)
    // The control: who does not know the kind of permission sees the parts.
    const plain = { ...config, storage: memoryStorage(), kinds: [] }
    expect((await recover(plain)).sessions).toHaveLength(4)

    await rotateSessionKey(fresh, { session: recovered, wallet })
    await sendSessionCalls(fresh, { session: recovered, calls: [transfer(dollars('1'))] })
    await revokeSession(fresh, { session: recovered, wallet })
    const [revoked, ...more] = (await recover({ ...fresh, storage: memoryStorage() })).sessions
    expect(more).toEqual([])
    expect(revoked).toMatchObject({ id, revoked: { clean: true } })
  })

  test('behavior: slices: a later period has a limit of its own, and not before it', async () => {
    const { config, owner, parameters } = await world()
    const now = Math.floor(Date.now() / 1000)
    const daily: SessionRequest = {
      validUntil: now + 3 * day,
      permissions: [
        contractCalls({ address: dollar, abi: erc20Abi, functions: ['transfer'] }),
        periodicSpend({ token: dollar, limit: dollars('10'), period: 'day' }),
        gas({ limit: 'unlimited' }),
      ],
    }
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: daily,
      enforcedBy: 'slices',
    })
    const session = await createPeriodicSession(config, { plan, wallet: owner.wallet })
    await fund(session.account, { tokens: { testDollar: dollars('500') } })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('10'))] })
    // The key of the second day, today: the chain says that it is not due.
    const [, second] = session.slices ?? []
    if (second === undefined) throw new Error('There should be a second day.')
    const ahead = { ...session, slices: [second] }
    await config.storage.putSession(ahead)
    await expect(
      sendSessionCalls(config, { session: ahead, calls: [transfer(dollars('1'))] }),
    ).rejects.toMatchObject({ denials: [{ reason: 'not-yet-valid' }] })
    // With our own check off its guard.
    config._internal.clocks.set(chainId, { ahead: day, seenAt: Date.now() })
    await expect(
      sendSessionCalls(config, { session: ahead, calls: [transfer(dollars('1'))] }),
    ).rejects.toMatchObject({ code: 'AA22' })
  })

  test('behavior: slices: the key is rotated in all of them', async () => {
    const { config, owner, parameters } = await world()
    const { wallet } = owner
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(3),
      enforcedBy: 'slices',
    })
    const session = await createPeriodicSession(config, { plan, wallet })
    const rotated = await rotateSessionKey(config, { session, wallet })
    expect(await parseSession(serializeSession(rotated), { kinds: config.kinds })).toMatchObject({
      key: rotated.key,
    })
    await fund(session.account, { tokens: { testDollar: dollars('500') } })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('1'))] })
  })

  test('error: the answer is lost on its way, and neither key nor session with it', async () => {
    const { config, owner, parameters } = await world()
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(2),
      enforcedBy: 'slices',
    })
    await expect(
      createPeriodicSession(withLostAnswer(config), { plan, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    const [session] = await getSessions(config)
    if (session === undefined) throw new Error('The session should be on record.')
    await fund(session.account, { tokens: { testDollar: dollars('500') } })
    await expect
      .poll(() => getSessionStatus(config, { session }), { timeout: 20_000 })
      .toMatchObject({ status: 'active' })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('1'))] })
    expect(owner.prompts).toHaveLength(1)
    // It can be handed on like any other.
    const [landed] = await getSessions(config)
    if (landed === undefined) throw new Error('The session should be on record.')
    const text = serializeSession(landed)
    expect(await parseSession(text, config)).toMatchObject({ id: session.id })
  })

  test('behavior: slices: asked for again, it is the same one, and nobody is asked', async () => {
    const { config, owner, parameters } = await world()
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(2),
      enforcedBy: 'slices',
    })
    const { wallet } = owner
    await expect(
      createPeriodicSession(withLostAnswer(config), { plan, wallet }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    owner.rejects = true
    const session = await createPeriodicSession(config, { plan, wallet })
    expect(owner.prompts).toHaveLength(1)
    expect(session).toMatchObject({ landed: { blockNumber: expect.any(BigInt) } })
    expect(await getSessions(config)).toEqual([session])
    expect(await createPeriodicSession(config, { plan, wallet })).toEqual(session)
  })

  test('behavior: slices: asked for twice at once, and the second time refused', async () => {
    const { config, owner, parameters } = await world()
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(2),
      enforcedBy: 'slices',
    })
    const { wallet } = owner
    owner.answer = (sign) => {
      owner.rejects = true
      return sign()
    }
    const [one, two] = await Promise.all([
      createPeriodicSession(config, { plan, wallet }),
      createPeriodicSession(config, { plan, wallet }),
    ])
    expect(two).toEqual(one)
    expect(owner.prompts).toHaveLength(1)
    await fund(one.account, { tokens: { testDollar: dollars('500') } })
    await sendSessionCalls(config, { session: one, calls: [transfer(dollars('1'))] })
  })

  test('error: slices: it has landed, and the disk is full', async () => {
    const { config, owner, parameters } = await world()
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(2),
      enforcedBy: 'slices',
    })
    const { updateSession } = config.storage
    const { wallet } = owner
    config.storage.updateSession = async (id, change) => {
      const changed = await updateSession(id, (saved) => {
        if (change(saved).landed === undefined) return change(saved)
        throw new StorageUnavailableError({ operation: 'write', cause: new Error('It is full.') })
      })
      return changed
    }
    await expect(createPeriodicSession(config, { plan, wallet })).rejects.toMatchObject({
      name: 'StorageUnavailableError',
    })
    config.storage.updateSession = updateSession
    const session = await createPeriodicSession(config, { plan, wallet })
    expect(owner.prompts).toHaveLength(1)
    await fund(session.account, { tokens: { testDollar: dollars('500') } })
    await sendSessionCalls(config, { session, calls: [transfer(dollars('1'))] })
  })

  test('error: the owner says no, and nothing is left', async () => {
    const { config, owner, parameters } = await world()
    const plan = await preparePeriodicSession(config, {
      ...parameters,
      request: monthly(2),
      enforcedBy: 'slices',
    })
    owner.rejects = true
    await expect(
      createPeriodicSession(config, { plan, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'WalletRejectedError' })
    expect(await getSessions(config)).toEqual([])
    expect(await config.storage.getKey(plan.prepared.id)).toBeUndefined()
  })

  test('error: what cannot be cut into periods', async () => {
    const { config, parameters } = await world()
    const prepare = (request: SessionRequest) =>
      preparePeriodicSession(config, { ...parameters, request, enforcedBy: 'slices' })
    const { permissions } = monthly()
    await expect(prepare(monthly(13))).rejects.toMatchObject({
      name: 'NotSliceableError',
      field: 'validUntil',
    })
    await expect(prepare({ ...monthly(), validUntil: 'never' })).rejects.toMatchObject({
      name: 'NotSliceableError',
    })
    await expect(
      prepare({
        ...monthly(),
        permissions: [...permissions.slice(0, 2), nativeAndGas({ limit: 1n })],
      }),
    ).rejects.toMatchObject({ name: 'NotSliceableError', value: 'native-and-gas' })
  })
})
