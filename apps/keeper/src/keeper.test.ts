import { encodeSessionNonce, toSessionAccount } from '@valetkey/core'
import { encodeFunctionData, erc20Abi, http, type Hex } from 'viem'
import { createBundlerClient, createPaymasterClient } from 'viem/account-abstraction'
import { describe, expect, test, vi } from 'vitest'
import {
  client,
  contract,
  createMachine,
  createSubscriber,
  createWire,
  devnet,
  endAt,
  importInto,
  jump,
  periodLength,
  startKeeper,
  token,
  wake,
  type Moment,
  type Subscriber,
  type TestKeeper,
} from './keeper.test.shared.js'
import { subscriptionAbi } from './subscriptionAbi.js'

const until = { timeout: 120_000, interval: 50 }

const paid = (subscriber: Subscriber, period: number): Promise<void> =>
  vi.waitFor(async () => expect(await subscriber.paid()).toBe(period), until)

const logged = (keeper: TestKeeper, event: string, fields: object = {}): Promise<void> =>
  vi.waitFor(
    () => expect(keeper.lines).toContainEqual(expect.objectContaining({ event, ...fields })),
    until,
  )

/** It has looked once more, and nothing was due. */
function lookedAgain(keeper: TestKeeper): Promise<void> {
  const { length } = keeper.lines
  const line = expect.objectContaining({ event: 'waits', why: 'not-due' })
  return vi.waitFor(() => expect(keeper.lines.slice(length)).toContainEqual(line), until)
}

/** Handed over, and not looked at yet. */
async function added(keeper: TestKeeper, options?: { periods?: number; funded?: number }) {
  const subscriber = await createSubscriber({ keyFor: keeper.keyFor, ...options })
  await keeper.add({ session: subscriber.text, planId: subscriber.planId })
  return subscriber
}

async function subscribed(options?: { periods?: number; funded?: number }) {
  const machine = await createMachine()
  const keeper = await startKeeper(machine)
  const subscriber = await added(keeper, options)
  await paid(subscriber, 1)
  // The chain shows it before the keeper has heard of it.
  await logged(keeper, 'charged')
  return { machine, keeper, subscriber }
}

/** An operation with this nonce, whose calls nobody has tried beforehand. */
async function sendUnchecked(
  { keyFor }: TestKeeper,
  { session }: Subscriber,
  { nonce, to, data }: { nonce: bigint; to: Hex; data: Hex },
): Promise<boolean> {
  const bundler = createBundlerClient({ client, transport: http(devnet.bundlerUrl) })
  const account = await toSessionAccount({
    client,
    address: session.account,
    entityId: session.entityId,
    key: keyFor(session.account),
    executionHooks: true,
  })
  const hash = await bundler.sendUserOperation({
    account,
    nonce,
    calls: [{ to, data }],
    callGasLimit: 300_000n,
    verificationGasLimit: 400_000n,
    preVerificationGas: 100_000n,
    paymaster: createPaymasterClient({ transport: http(devnet.paymasterUrl) }),
  })
  const { success } = await bundler.waitForUserOperationReceipt({ hash })
  return success
}

describe('keeper', () => {
  test('default: subscribes with the grant, then charges each period once', async () => {
    const { keeper, subscriber } = await subscribed()
    for (const period of [2, 3]) {
      await jump(periodLength)
      await paid(subscriber, period)
    }
    await logged(keeper, 'charged', { period: 3n })
    expect(await subscriber.payments()).toBe(3)
    const { session } = subscriber
    const sent = keeper.lines.filter(({ event }) => event === 'sent')
    // Where an answer is late, the same nonce is sent again.
    expect([...new Set(sent.map(({ nonce }) => nonce))]).toEqual([
      session.grant?.nonce,
      encodeSessionNonce({ session, lane: 2n }),
      encodeSessionNonce({ session, lane: 3n }),
    ])
    expect(await keeper.metrics()).toContain('keeper_charges_total 3\n')
    expect(JSON.stringify(keeper.lines, (_, v) => String(v))).not.toContain('ownerSignature')
  })

  test.each([
    { name: 'the first visit is queued', stage: 'unsent', ask: 'INSERT job' },
    { name: 'the subscription is looked up', stage: 'unsent', ask: 'SELECT keeper_subscription' },
    { name: 'the operation leaves', stage: 'unsent', ask: 'eth_sendUserOperation' },
    { name: 'the next visit is queued', stage: 'in a block', ask: 'INSERT job' },
  ] satisfies Moment[])('behavior: the process ends before $name', async (moment) => {
    const machine = await createMachine()
    const first = await startKeeper(machine)
    const added = await createSubscriber({ keyFor: first.keyFor })
    first.kill()
    await importInto(machine, added)

    const wire = createWire()
    const ended = endAt(wire, moment)
    void startKeeper({ ...machine, checkSeconds: 3600 }, wire).catch(() => {})
    await ended
    await wake(machine)
    const keeper = await startKeeper({ ...machine, checkSeconds: 3600 })
    await logged(keeper, 'waits', { id: added.session.id, why: 'not-due' })
    expect(await added.paid()).toBe(1)
    expect(await added.payments()).toBe(1)
  })

  test('behavior: the bundler is down for a while', async () => {
    const { keeper, subscriber } = await subscribed()
    expect(await keeper.troubles()).toEqual([])
    keeper.wire.bundlerDown = true
    await jump(periodLength)
    await logged(keeper, 'failed')
    expect(await keeper.troubles()).toEqual(['bundler'])
    expect(await subscriber.paid()).toBe(1)
    keeper.wire.bundlerDown = false
    await paid(subscriber, 2)
    await lookedAgain(keeper)
    expect(await subscriber.payments()).toBe(2)
  })

  test('behavior: the answer to a sent operation is lost, and it is sent again', async () => {
    const { keeper, subscriber } = await subscribed()
    const before = keeper.wire.asked.length
    let lost = 0
    keeper.wire.intercept = (name) => {
      if (name === 'eth_getUserOperationReceipt' && lost++ < 1) throw new Error('Lost.')
    }
    await jump(periodLength)
    await paid(subscriber, 2)
    await jump(periodLength)
    await paid(subscriber, 3)
    await lookedAgain(keeper)
    expect(lost).toBeGreaterThan(0)
    expect(keeper.wire.asked.slice(before)).toContain('eth_sendUserOperation')
    expect(await subscriber.payments()).toBe(3)
  })

  test('behavior: a visit that is due meanwhile leaves it to the one that is under way', async () => {
    const { keeper, subscriber } = await subscribed()
    const { wire } = keeper
    const countOf = (name: string): number => wire.asked.filter((asked) => asked === name).length
    const sent = countOf('eth_sendUserOperation')
    const looked = countOf('SELECT keeper_subscription')
    let release = (): void => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    wire.intercept = (name) => (name === 'eth_sendUserOperation' ? held : undefined)
    await jump(periodLength)
    await vi.waitFor(() => expect(countOf('eth_sendUserOperation')).toBe(sent + 1), until)
    // Reviews go on.
    await vi.waitFor(
      () => expect(countOf('SELECT keeper_subscription')).toBeGreaterThan(looked + 6),
      until,
    )
    release()
    await logged(keeper, 'charged', { period: 2n })
    expect(countOf('eth_sendUserOperation')).toBe(sent + 1)
    expect(await keeper.metrics()).toContain('keeper_charges_total 2\n')
    expect(await subscriber.payments()).toBe(2)
  })

  test('behavior: the clock jumps over two periods', async () => {
    const { keeper, subscriber } = await subscribed()
    await jump(2 * periodLength)
    await paid(subscriber, 3)
    await logged(keeper, 'charged', { period: 3n })
    expect(await subscriber.payments()).toBe(3)
  })

  test('behavior: revoked in between', async () => {
    const { keeper, subscriber } = await subscribed()
    await subscriber.revoke()
    await jump(2 * periodLength)
    await logged(keeper, 'ended', { reason: 'revoked' })
    expect(await keeper.get(subscriber.session.id)).toMatchObject({ ended: 'revoked' })
    expect(await subscriber.payments()).toBe(1)
    const sent = keeper.lines.filter(({ event }) => event === 'sent')
    expect(new Set(sent.map(({ nonce }) => nonce))).toEqual(
      new Set([subscriber.session.grant?.nonce]),
    )
  })

  test('behavior: the budget is used up', async () => {
    const { keeper, subscriber } = await subscribed({ periods: 2, funded: 9 })
    await jump(periodLength)
    await logged(keeper, 'ended', { reason: 'exhausted' })
    await jump(2 * periodLength)
    expect(await subscriber.payments()).toBe(2)
    expect(await keeper.metrics()).toContain('keeper_subscriptions 0\n')
  })

  test('behavior: no money, then money', async () => {
    const { keeper, subscriber } = await subscribed({ funded: 1 })
    await jump(periodLength)
    await logged(keeper, 'waits', { why: 'funds' })
    expect(await subscriber.paid()).toBe(1)
    await subscriber.fund(1)
    await paid(subscriber, 2)
  })

  test('behavior: an operation that was undone is followed by the next of its lane', async () => {
    const { keeper, subscriber } = await subscribed({ funded: 1 })
    const { session, planId } = subscriber
    await jump(periodLength)
    const lane = encodeSessionNonce({ session, lane: 2n })
    const data = encodeFunctionData({
      abi: subscriptionAbi,
      functionName: 'charge',
      args: [planId, session.account],
    })
    expect(await sendUnchecked(keeper, subscriber, { nonce: lane, to: contract, data })).toBe(false)
    await subscriber.fund(1)
    await logged(keeper, 'waits', { why: 'undone' })
    await jump(60)
    await paid(subscriber, 2)
    await logged(keeper, 'charged', { nonce: lane + 1n, period: 2n })
    expect(await subscriber.payments()).toBe(2)
  })

  test('behavior: after an operation that succeeded, nothing more is sent for its period', async () => {
    const { keeper, subscriber } = await subscribed()
    const nonce = encodeSessionNonce({ session: subscriber.session, lane: 2n })
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [contract, 0n],
    })
    expect(await sendUnchecked(keeper, subscriber, { nonce, to: token, data })).toBe(true)
    await jump(periodLength)
    await logged(keeper, 'ended', { reason: 'cancelled' })
    expect(await subscriber.payments()).toBe(1)
  })

  test('error: a grant to another key, another plan, another chain', async () => {
    const keeper = await startKeeper(await createMachine())
    const stranger = await createSubscriber({ keyFor: () => ({ address: contract }) })
    await expect(
      keeper.add({ session: stranger.text, planId: stranger.planId }),
    ).rejects.toMatchObject({ name: 'SessionKeyMissingError' })
    const mine = await createSubscriber({ keyFor: keeper.keyFor })
    await expect(keeper.add({ session: mine.text, planId: 999n })).rejects.toMatchObject({
      name: 'RefusedError',
      field: 'planId',
    })
    const moved = JSON.stringify({ ...JSON.parse(mine.text), chainId: 1 })
    await expect(keeper.add({ session: moved, planId: mine.planId })).rejects.toMatchObject({
      name: 'InvalidSessionError',
    })
    expect(await keeper.get(mine.session.id)).toBeUndefined()
  })
})
