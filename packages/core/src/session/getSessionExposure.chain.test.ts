import { erc20Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { inHours } from '../permissions/inHours.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
import { createSession } from './createSession.js'
import { getApprovals, type ScanProgress } from './getApprovals.js'
import { getSessionExposure } from './getSessionExposure.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls, type SessionCall } from './sendSessionCalls.js'
import {
  arenaAddress,
  chainId,
  createWorld,
  dollar,
  dollars,
  fund,
  move,
  request,
  transfer,
} from './session.test.shared.js'
import { updateSession } from './updateSession.js'

const approve = (amount: bigint): SessionCall => ({
  to: dollar,
  abi: erc20Abi,
  functionName: 'approve',
  args: [arenaAddress, amount],
})

const approving = sessionRequest({
  validUntil: inHours(24),
  permissions: [
    erc20Spend({ token: dollar, limit: dollars('20'), approve: true }),
    gas({ limit: 0n }),
  ],
})

/** A key that has approved 5 of its 20 dollars to a spender and sent 3, and one with 25 dollars. */
const two = async () => {
  const world = createWorld()
  const { config, owner } = world
  const { wallet } = owner
  const session = await createSession(config, { wallet, request: approving })
  const { account } = session
  await fund(account, { tokens: { testDollar: dollars('100') } })
  await sendSessionCalls(config, { session, calls: [approve(dollars('5'))] })
  await sendSessionCalls(config, { session, calls: [transfer(dollars('3'))] })
  const other = await createSession(config, { wallet, request: request() })
  return { ...world, session, other, account }
}

describe('getApprovals', () => {
  test('default', async () => {
    const { config, session, account } = await two()
    const progress: ScanProgress[] = []
    const { approvals, scannedTo } = await getApprovals(config, {
      account,
      chainId,
      onProgress: (at) => progress.push(at),
    })
    expect(approvals).toEqual([
      { token: dollar, spender: arenaAddress, amount: dollars('5'), sessionId: session.id },
    ])
    const head = progress[0]?.toBlock ?? 0n
    expect(progress).toEqual([{ scannedTo, toBlock: head }])
    expect(scannedTo).toBe(head > 64n ? head - 64n : 0n)
    expect(await getApprovals(config, { account, chainId, fromBlock: head + 1n })).toEqual({
      approvals: [],
      scannedTo: head,
    })
  })

  test('behavior: what a node that is behind did not show is found by the next look', async () => {
    const { config, account, wire } = await two()
    const whole = await getApprovals(config, { account, chainId })
    wire.answer = async ({ method }, ask) => (method === 'eth_getLogs' ? [] : ask())
    const { approvals, scannedTo } = await getApprovals(config, { account, chainId })
    expect(approvals).toEqual([])
    wire.answer = (_, ask) => ask()
    const next = await getApprovals(config, { account, chainId, fromBlock: scannedTo + 1n })
    expect(next.approvals).toEqual(whole.approvals)
    expect(next.approvals).toHaveLength(1)
  })

  test('behavior: an RPC that refuses long ranges is asked for shorter ones', async () => {
    const { config, account, wire } = await two()
    const whole = await getApprovals(config, { account, chainId })
    const { approvals } = await getApprovals(config, { account, chainId, maxRange: 5n })
    expect(approvals).toEqual(whole.approvals)
    wire.intercept = (method) => {
      if (method === 'eth_getLogs') throw new TypeError('fetch failed')
    }
    await expect(getApprovals(config, { account, chainId })).rejects.toThrow('fetch failed')
  })
})

describe('getSessionExposure', () => {
  test('default: what is left, with approvals once they are known', async () => {
    const { config, session, other, account } = await two()
    expect(await getSessionExposure(config, { session })).toMatchObject({
      approvals: 'checking',
      liveKeys: 2,
      exposure: { assets: [{ amount: dollars('12'), fromApprovals: 0n }] },
    })
    const { approvals } = await getApprovals(config, { account, chainId })
    expect(await getSessionExposure(config, { session, approvals })).toMatchObject({
      approvals: 'known',
      exposure: {
        assets: [{ amount: dollars('17'), fromKey: dollars('12'), fromApprovals: dollars('5') }],
      },
      together: {
        assets: expect.arrayContaining([
          expect.objectContaining({ amount: dollars('42'), fromApprovals: dollars('5') }),
        ]),
      },
    })
    // The other key may call the spender, so the approval is in its reach too.
    expect(await getSessionExposure(config, { session: other, approvals })).toMatchObject({
      exposure: {
        assets: expect.arrayContaining([
          expect.objectContaining({ amount: dollars('30'), fromApprovals: dollars('5') }),
        ]),
      },
    })
  })

  test('behavior: a raise that is signed counts, old remainder and new limit', async () => {
    const { config, session, owner } = await two()
    const raised = {
      ...session.request,
      permissions: [
        erc20Spend({ token: dollar, limit: dollars('30'), approve: true }),
        gas({ limit: 0n }),
      ],
    }
    await updateSession(config, {
      session,
      request: raised,
      wallet: owner.wallet,
      via: 'session-operation',
    })
    expect(await getSessionExposure(config, { session })).toMatchObject({
      exposure: { assets: [{ fromKey: dollars('12') + dollars('22') }] },
    })
  })

  test('behavior: approvals outlive the session, until they are taken back with it', async () => {
    const { config, session, other, account, owner, client } = await two()
    const { wallet } = owner
    await sendSessionCalls(config, { session: other, calls: [move(0)] })
    const revoked = await revokeSession(config, { session, wallet })
    const { approvals } = await getApprovals(config, { account, chainId })
    expect(await getSessionExposure(config, { session: revoked, approvals })).toMatchObject({
      liveKeys: 1,
      exposure: { assets: [{ amount: dollars('5'), fromKey: 0n, fromApprovals: dollars('5') }] },
    })
    const allowance = () =>
      client.readContract({
        address: dollar,
        abi: erc20Abi,
        functionName: 'allowance',
        args: [account, arenaAddress],
      })
    expect(await allowance()).toBe(dollars('5'))
    owner.prompts.length = 0
    await revokeSession(config, { session: other, wallet, approvals })
    expect(owner.prompts).toEqual(['signMessage'])
    expect(await allowance()).toBe(0n)
    expect((await getApprovals(config, { account, chainId })).approvals).toEqual([])
  })
})
