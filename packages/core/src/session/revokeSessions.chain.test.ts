import { parseEther } from 'viem'
import { readContract } from 'viem/actions'
import { describe, expect, test } from 'vitest'
import { encodeUninstall } from '../install/encodeUninstall.js'
import { readTimeRange } from '../modules/timeRange/read.js'
import { createSession } from './createSession.js'
import { getPlan } from './getPlan.js'
import { getRevocationPrice } from './getRevocationPrice.js'
import { getSessionStatus } from './getSessionStatus.js'
import { actAsOwner } from './owner/actAsOwner.js'
import { revokeAllSessions } from './revokeAllSessions.js'
import { revokeSession } from './revokeSession.js'
import { revokeSessions } from './revokeSessions.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { createWorld, fund, move, moves, request } from './session.test.shared.js'

/** Two sessions that have landed and one grant that has not, of one account. */
const three = async () => {
  const world = createWorld()
  const { config, owner } = world
  const one = await createSession(config, { wallet: owner.wallet, request: request() })
  await sendSessionCalls(config, { session: one, calls: [move(0)] })
  const two = await createSession(config, { wallet: owner.wallet, request: request() })
  await sendSessionCalls(config, { session: two, calls: [move(9)] })
  const grant = await createSession(config, { wallet: owner.wallet, request: request() })
  owner.prompts.length = 0
  return { ...world, one, two, grant }
}

const statuses = ({ config, one, two, grant }: Awaited<ReturnType<typeof three>>) =>
  Promise.all(
    [one, two, grant].map(async (session) => (await getSessionStatus(config, { session })).status),
  )

describe('revokeAllSessions', () => {
  test('default', async () => {
    const world = await three()
    const { config, one, owner, client } = world
    expect(await statuses(world)).toEqual(['active', 'active', 'granted'])
    const { account, chainId } = one
    const revoked = await revokeAllSessions(config, { account, chainId, wallet: owner.wallet })
    expect(owner.prompts).toEqual(['signMessage'])
    expect(revoked).toHaveLength(3)
    expect(await statuses(world)).toEqual(['revoked', 'revoked', 'lapsed'])
    expect(revoked.flatMap((session) => session.revoked?.clean ?? [])).toEqual([true, true])
    await expect(
      sendSessionCalls(config, { session: one, calls: [move(2)] }),
    ).rejects.toMatchObject({
      name: 'SessionRevokedError',
    })
    expect(await moves(client, account)).toBe(2)
    expect(
      await revokeAllSessions(config, { account, chainId, wallet: owner.wallet }),
    ).toHaveLength(1)
    expect(owner.prompts).toEqual(['signMessage'])
  })

  test('parameters: via', async () => {
    const world = await three()
    const { config, one, owner, client } = world
    await fund(owner.address, { value: parseEther('1') })
    const { account, chainId } = one
    await revokeAllSessions(config, {
      account,
      chainId,
      wallet: owner.wallet,
      via: 'transaction',
    })
    expect(owner.prompts).toEqual(['signTransaction'])
    expect(await client.getTransactionCount({ address: owner.address })).toBe(1)
    expect(await statuses(world)).toEqual(['revoked', 'revoked', 'lapsed'])
  })
})

describe('revokeSessions', () => {
  test('default: those that are named, and no other', async () => {
    const world = await three()
    const { config, one, grant, two, owner } = world
    await revokeSessions(config, { sessions: [one, grant], wallet: owner.wallet })
    expect(owner.prompts).toEqual(['signMessage'])
    expect(await statuses(world)).toEqual(['revoked', 'active', 'lapsed'])
    await sendSessionCalls(config, { session: two, calls: [move(20)] })
    expect(await revokeSessions(config, { sessions: [], wallet: owner.wallet })).toEqual([])
  })

  test('error: of another account', async () => {
    const { config, one, owner } = await three()
    const other = await three()
    await expect(
      revokeSessions(config, { sessions: [one, other.one], wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'InvalidSessionError', value: other.one.id })
    expect(owner.prompts).toEqual([])
  })
})

describe('revokeSession', () => {
  test('behavior: what an unclean revocation left is cleaned up', async () => {
    const { config, one, owner } = await three()
    const plan = getPlan(one)
    // As a wallet that knows no better does: hook data in install order.
    const { transactionHash, blockNumber } = await actAsOwner(config, {
      session: one,
      wallet: owner.wallet,
      via: undefined,
      sponsored: undefined,
      calls: [
        {
          to: one.account,
          data: encodeUninstall({ ...plan, hooks: plan.hooks.toReversed() }),
        },
      ],
    })
    const client = config.getClient({ chainId: one.chainId })
    const timeRange = () => readContract(client, readTimeRange(one))
    expect(await timeRange()).not.toEqual([0, 0])
    await config.storage.updateSession(one.id, (saved) => ({
      ...saved,
      revoked: { transactionHash, blockNumber, clean: false },
    }))
    const cleaned = await revokeSession(config, { session: one, wallet: owner.wallet })
    expect(cleaned.revoked?.clean).toBe(true)
    expect(await timeRange()).toEqual([0, 0])
  })
})

describe('getRevocationPrice', () => {
  test('default: where a paymaster pays, nobody is asked', async () => {
    const { config, one, two, owner } = await three()
    const price = await getRevocationPrice(config, { sessions: [one, two], wallet: owner.wallet })
    expect(price.payer).toBe('sponsor')
    expect(price.gas).toBeGreaterThan(0n)
    expect(owner.prompts).toEqual([])
  })

  test('parameters: sponsored: what the account pays is within it', async () => {
    const { config, one, grant, owner, client } = await three()
    const { account } = one
    await fund(account, { value: parseEther('1') })
    const parameters = { sessions: [one, grant], wallet: owner.wallet, sponsored: false }
    const { payer, wei } = await getRevocationPrice(config, parameters)
    expect(payer).toBe('account')
    const before = await client.getBalance({ address: account })
    await revokeSessions(config, parameters)
    const paid = before - (await client.getBalance({ address: account }))
    expect(paid).toBeGreaterThan(0n)
    expect(paid).toBeLessThanOrEqual(wei)
  })

  test('behavior: of what is over already, nothing is left to pay', async () => {
    const { config, one, owner } = await three()
    const sessions = await revokeSessions(config, { sessions: [one], wallet: owner.wallet })
    expect(await getRevocationPrice(config, { sessions, wallet: owner.wallet })).toEqual({
      payer: 'account',
      gas: 0n,
      wei: 0n,
    })
    expect(await getRevocationPrice(config, { sessions: [], wallet: owner.wallet })).toMatchObject({
      wei: 0n,
    })
  })
})
