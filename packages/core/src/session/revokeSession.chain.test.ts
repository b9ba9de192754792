import {
  encodeFunctionData,
  ExecutionRevertedError,
  hexToBigInt,
  HttpRequestError,
  isHex,
  numberToHex,
  parseEther,
  parseUnits,
} from 'viem'
import { describe, expect, test, vi } from 'vitest'
import { timeRangeModuleAbi } from '../modules/timeRange/abi.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import { cancelGrant } from './cancelGrant.js'
import { createSession } from './createSession.js'
import { getRevocationPrice } from './getRevocationPrice.js'
import { getSession } from './getSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { getSessionStatus } from './getSessionStatus.js'
import { actAsOwner } from './owner/actAsOwner.js'
import { recoverSessions } from './recoverSessions.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  chainId,
  createWorld,
  fields,
  fund,
  move,
  moves,
  nodeAt,
  request,
  transfer,
} from './session.test.shared.js'
import { stopSession } from './stopSession.js'

const granted = async (world = createWorld()) => ({
  ...world,
  session: await createSession(world.config, { wallet: world.owner.wallet, request: request() }),
})

const landed = async () => {
  const world = await granted()
  await sendSessionCalls(world.config, { session: world.session, calls: [move(0)] })
  return world
}

describe('getSessionStatus', () => {
  test('default', async () => {
    const { config, session } = await granted()
    expect(await getSessionStatus(config, { session })).toEqual({
      status: 'granted',
      changesAt: (session.grant?.deadline ?? 0) + 1,
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await getSessionStatus(config, { session })).toEqual({
      status: 'active',
      changesAt: Number(session.request.validUntil) + 1,
    })
  })

  test('behavior: scheduled', async () => {
    const { config, owner } = createWorld()
    const validAfter = Math.floor(Date.now() / 1000) + 600
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: { ...request(), validAfter },
    })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'granted' })
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      denials: [{ reason: 'not-yet-valid' }],
    })
  })

  test('behavior: lapsed when the deadline passes', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: request(),
      expiresIn: 3600,
    })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'granted' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_700_000 })
    const later = await getSessionStatus(config, { session })
    vi.useRealTimers()
    expect(later).toEqual({ status: 'lapsed' })
  })

  test('behavior: expired by the time range on chain, and revoked by an emergency stop', async () => {
    const { config, session, owner } = await landed()
    const setEnd = (validUntil: number) =>
      actAsOwner(config, {
        session,
        wallet: owner.wallet,
        via: undefined,
        sponsored: undefined,
        calls: [
          {
            to: timeRangeModuleAddress,
            data: encodeFunctionData({
              abi: timeRangeModuleAbi,
              functionName: 'setTimeRange',
              args: [session.entityId, validUntil, 0],
            }),
          },
        ],
      })
    const now = Math.floor(Date.now() / 1000)
    const soon = now + 600
    await setEnd(soon)
    expect(await getSessionStatus(config, { session })).toEqual({
      status: 'active',
      changesAt: soon + 1,
    })
    await setEnd(now - 10)
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'expired' })
    await expect(sendSessionCalls(config, { session, calls: [move(9)] })).rejects.toMatchObject({
      name: 'OperationRejectedError',
      code: 'AA22',
    })
    await setEnd(1)
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
  })

  test('behavior: exhausted when nothing that acts is left', async () => {
    const { config, owner, client } = createWorld()
    const limited = request(5n)
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: {
        ...limited,
        permissions: limited.permissions.filter(({ type }) => type !== 'contract-calls'),
      },
    })
    await fund(session.account, { tokens: { testDollar: 10n } })
    await sendSessionCalls(config, { session, calls: [transfer(4n)] })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    await sendSessionCalls(config, { session, calls: [transfer(1n)] })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'exhausted' })
    expect(await client.getCode({ address: session.account })).toBeDefined()
  })

  test('error: an RPC that does not answer is not a session that is gone', async () => {
    const { config, session, wire } = await landed()
    wire.intercept = () => {
      throw new TypeError('fetch failed')
    }
    await expect(getSessionStatus(config, { session })).rejects.toThrow('fetch failed')
  })
})

describe('getSessionPermissions', () => {
  test('default', async () => {
    const { config, session, wire } = await granted()
    const token = { id: expect.stringContaining('erc20'), limit: parseUnits('25', 6) }
    expect(await getSessionPermissions(config, { session })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...token, spent: 0n, remaining: parseUnits('25', 6) }),
      ]),
    )
    await fund(session.account, { tokens: { testDollar: parseUnits('30', 6) } })
    await sendSessionCalls(config, { session, calls: [transfer(parseUnits('10', 6))] })
    wire.asked.length = 0
    const usage = await getSessionPermissions(config, { session })
    expect(wire.asked).toEqual(['eth_call'])
    expect(usage).toHaveLength(session.request.permissions.length)
    expect(usage).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...token,
          spent: parseUnits('10', 6),
          remaining: parseUnits('15', 6),
          live: true,
        }),
      ]),
    )
  })
})

describe('revokeSession', () => {
  test('default', async () => {
    const { config, session, owner, client } = await landed()
    const revoked = await revokeSession(config, { session, wallet: owner.wallet })
    expect(owner.prompts).toEqual(['signTypedData', 'signMessage'])
    expect(revoked).toMatchObject({ revoked: { clean: true } })
    expect(await getSession(config, { id: session.id })).toEqual(revoked)
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
    expect(await config.storage.getKey(session.id)).toBeUndefined()
    await expect(sendSessionCalls(config, { session, calls: [move(9)] })).rejects.toMatchObject({
      name: 'SessionRevokedError',
    })
    expect(await moves(client, session.account)).toBe(1)
  })

  test('parameters: via', async () => {
    const { config, session, owner, client } = await landed()
    await fund(owner.address, { value: parseEther('1') })
    const revoked = await revokeSession(config, {
      session,
      wallet: owner.wallet,
      via: 'transaction',
    })
    expect(owner.prompts).toEqual(['signTypedData', 'signTransaction'])
    expect(revoked.revoked).toMatchObject({ clean: true })
    expect(await client.getTransactionCount({ address: owner.address })).toBe(1)
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
  })

  test('behavior: the key is refused by the chain, whatever the record says', async () => {
    const { config, session, owner } = await landed()
    const key = await config.storage.getKey(session.id)
    if (key === undefined) throw new Error('The key should be on record.')
    const before = await getSession(config, { id: session.id })
    await sendSessionCalls(config, { session, calls: [move(9)] })
    await revokeSession(config, { session, wallet: owner.wallet })
    // As if another device had revoked it.
    await config.storage.putSession(before ?? session)
    await config.storage.putKey(session.id, key)
    await expect(sendSessionCalls(config, { session, calls: [move(20)] })).rejects.toMatchObject({
      name: 'SessionRevokedError',
    })
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
  })

  test('behavior: a bundler that gives the calls too little gas is corrected', async () => {
    const { config, session, owner, wire } = await landed()
    let canMeasure = false
    wire.answer = async ({ method }, ask) => {
      if (method === 'eth_estimateGas' && !canMeasure) throw new ExecutionRevertedError()
      const answer = await ask()
      const { callGasLimit } = fields(answer)
      return method === 'eth_estimateUserOperationGas' && isHex(callGasLimit)
        ? { ...fields(answer), callGasLimit: numberToHex((hexToBigInt(callGasLimit) * 7n) / 10n) }
        : answer
    }
    const sessions = [session] as const
    const { wallet } = owner
    const before = await getRevocationPrice(config, { sessions, wallet })
    // The control: a chain that cannot tell.
    await expect(revokeSession(config, { session, wallet })).rejects.toMatchObject({
      name: 'OwnerOperationRevertedError',
    })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    canMeasure = true
    expect((await getRevocationPrice(config, { sessions, wallet })).gas).toBeGreaterThan(before.gas)
    expect(await revokeSession(config, { session, wallet })).toMatchObject({
      revoked: { clean: true },
    })
  })

  test.each([
    ['agrees', (honest: bigint) => honest, 1n],
    ['exaggerates', () => 30_000_000n, 2n],
  ])(
    'behavior: where the chain %s, the calls get no more than twice what the bundler says',
    async (...given) => {
      const [, tell, multiple] = given
      const { config, session, owner, wire } = await landed()
      const limits: bigint[] = []
      wire.answer = async ({ method, params }, ask) => {
        const [operation] = Array.isArray(params) ? params : []
        const sent = fields(operation)['callGasLimit']
        // Some bundlers fail where a limit is absent.
        if (method.endsWith('UserOperationGas') && !isHex(sent)) throw new Error('no callGasLimit')
        if (method === 'eth_sendUserOperation' && isHex(sent)) limits.push(hexToBigInt(sent))
        const answer = await ask()
        const { callGasLimit } = fields(answer)
        if (method === 'eth_estimateUserOperationGas' && isHex(callGasLimit)) {
          limits.push(multiple * hexToBigInt(callGasLimit))
        }
        return method === 'eth_estimateGas' && isHex(answer)
          ? numberToHex(tell(hexToBigInt(answer)))
          : answer
      }
      await revokeSession(config, { session, wallet: owner.wallet })
      // Of the first estimate, and of what was sent.
      expect(limits.at(-1)).toBe(limits.at(0))
      expect(limits).toHaveLength(multiple === 1n ? 2 : 3)
    },
  )

  test('behavior: a grant that has not landed is cancelled', async () => {
    const { config, session, owner } = await granted()
    const key = await config.storage.getKey(session.id)
    await revokeSession(config, { session, wallet: owner.wallet })
    expect(owner.prompts).toEqual(['signTypedData', 'signMessage'])
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'lapsed' })
    if (key === undefined) throw new Error('The key should be on record.')
    await config.storage.putKey(session.id, key)
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'GrantLapsedError',
      field: 'grant.nonce',
    })
  })

  test.each([
    ['revokeSession', revokeSession],
    ['cancelGrant', cancelGrant],
  ])('behavior: a first use lands while the owner is asked by %s', async (_, end) => {
    const { config, session: first, owner, client } = await landed()
    const { wallet } = owner
    const session = await createSession(config, { wallet, request: request() })
    const key = await config.storage.getKey(session.id)
    if (key === undefined) throw new Error('The key should be on record.')
    owner.answer = async (sign) => {
      await sendSessionCalls(config, { session, calls: [move(9)] })
      return sign()
    }
    const revoked = await end(config, { session, wallet })
    expect(revoked).toMatchObject({ revoked: { clean: false } })
    expect(await moves(client, first.account)).toBe(2)

    // Whoever has the key, and knows nothing of it.
    const thief = createWorld()
    await thief.config.storage.putSession({ ...session, landed: { blockNumber: 0n } })
    await thief.config.storage.putKey(session.id, key)
    await expect(
      sendSessionCalls(thief.config, { session, calls: [move(20)] }),
    ).rejects.toMatchObject({ name: 'SessionRevokedError' })
    owner.answer = (sign) => sign()
    const cleaned = await revokeSession(config, { session, wallet })
    expect(cleaned).toMatchObject({ revoked: { clean: true } })
    expect(await moves(client, first.account)).toBe(2)
  })

  test.each([
    ['revokeSession', revokeSession],
    ['cancelGrant', cancelGrant],
  ])('error: a first use makes the account while the owner is asked by %s', async (_, end) => {
    const { config, session, owner, client } = await granted()
    const { wallet } = owner
    const key = await config.storage.getKey(session.id)
    owner.answer = async (sign) => {
      await sendSessionCalls(config, { session, calls: [move(9)] })
      return sign()
    }
    await expect(end(config, { session, wallet })).rejects.toMatchObject({
      name: 'GrantNotCancellableError',
      reason: expect.stringContaining('landed'),
    })
    owner.answer = (sign) => sign()
    expect(await config.storage.getKey(session.id)).toEqual(key)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    expect(await revokeSession(config, { session, wallet })).toMatchObject({
      revoked: { clean: true },
    })
    expect(await moves(client, session.account)).toBe(1)
  })

  test('error: a transaction to an account that is not there yet would cancel nothing', async () => {
    const { config, session, owner } = await granted()
    await fund(owner.address, { value: parseEther('1') })
    await expect(
      revokeSession(config, { session, wallet: owner.wallet, via: 'transaction' }),
    ).rejects.toMatchObject({ name: 'OwnerTransactionUnavailableError', field: 'via' })
    expect(owner.prompts).toHaveLength(1)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'granted' })
    await sendSessionCalls(config, { session, calls: [move(0)] })
  })

  test('behavior: a node that does not have its block is waited for', async () => {
    const { config, session, owner, client, wire } = await landed()
    const behind = nodeAt(await client.getBlockNumber({ cacheTime: 0 }))
    let isDone = false
    let looks = 0
    wire.answer = async (asked, ask) => {
      if (isDone && asked.method === 'eth_call' && looks++ < 3) return behind(asked, ask)
      const answer = await ask()
      isDone ||= asked.method === 'eth_getTransactionReceipt' && answer !== null
      return answer
    }
    const revoked = await revokeSession(config, { session, wallet: owner.wallet })
    expect(looks).toBe(4)
    expect(revoked).toMatchObject({ revoked: { clean: true } })
  })

  test('behavior: a node that does not have the block of its installation is waited for', async () => {
    const world = createWorld()
    const { config: first, owner, client, wire } = world
    const behind = nodeAt(await client.getBlockNumber({ cacheTime: 0 }))
    const { wallet } = owner
    const { id } = await createSession(first, { wallet, request: request() })
    const granted = await getSession(first, { id })
    if (granted === undefined) throw new Error('It should be on record.')
    await sendSessionCalls(first, { session: granted, calls: [move(0)] })
    const config = { ...first, storage: memoryStorage() }
    // Without the grant, nothing but the chain says that it has landed.
    const [session] = (await recoverSessions(config, { owner: owner.address, chainId })).sessions
    if (session === undefined) throw new Error('It should be found.')
    let looks = 0
    wire.answer = (asked, ask) => (looks++ < 3 ? behind(asked, ask) : ask())
    expect(await revokeSession(config, { session, wallet })).toMatchObject({
      revoked: { clean: true },
    })
    expect(owner.prompts).toHaveLength(2)
  })

  test('error: a node that does not answer is not waited for, and nobody is asked', async () => {
    const { config, session, owner, wire } = await landed()
    wire.answer = () => {
      throw new HttpRequestError({ url: 'https://rpc.example' })
    }
    await expect(
      revokeSession({ ...config, patience: 600_000 }, { session, wallet: owner.wallet }),
    ).rejects.toThrow('HTTP request failed')
    expect(owner.prompts).toHaveLength(1)
    wire.answer = (_, ask) => ask()
    expect(await revokeSession(config, { session, wallet: owner.wallet })).toMatchObject({
      revoked: { clean: true },
    })
  })

  test('behavior: a node that does not have its block does not bring it back', async () => {
    const { config, session, owner, client, wire } = await landed()
    const { wallet } = owner
    const behind = nodeAt(await client.getBlockNumber({ cacheTime: 0 }))
    const revoked = await revokeSession(config, { session, wallet })
    for (const says of ['eth_blockNumber', '']) {
      wire.answer = (asked, ask) => (asked.method === says ? ask() : behind(asked, ask))
      expect(await revokeSession(config, { session, wallet })).toEqual(revoked)
      expect(await stopSession(config, { session, wallet })).toEqual(revoked)
      expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
    }
    expect(owner.prompts).toHaveLength(2)
    expect(await getSession(config, session)).toEqual(revoked)
  })

  test('error: the owner says no, and the session goes on', async () => {
    const { config, session, owner } = await landed()
    owner.rejects = true
    await expect(revokeSession(config, { session, wallet: owner.wallet })).rejects.toMatchObject({
      name: 'WalletRejectedError',
    })
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    await sendSessionCalls(config, { session, calls: [move(9)] })
  })
})

describe('cancelGrant', () => {
  test('error: the grant has landed', async () => {
    const { config, session, owner } = await landed()
    await expect(cancelGrant(config, { session, wallet: owner.wallet })).rejects.toMatchObject({
      name: 'GrantNotCancellableError',
    })
    expect(owner.prompts).toHaveLength(1)
  })
})
