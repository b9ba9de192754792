import { createDevnet, type Devnet } from '@valetkey/devnet'
import { createTestClient, http, toFunctionSelector } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { readContract } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeUninstall } from '../install/encodeUninstall.js'
import { encodeInstall } from '../install/encodeInstall.js'
import { keyValidation } from '../keys/keyValidation.js'
import { toSecp256k1Key } from '../keys/toSecp256k1Key.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { encodeAllowlistData } from '../modules/allowlist/encode.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { encodeTimeRangeData } from '../modules/timeRange/encode.js'
import { readTimeRange } from '../modules/timeRange/read.js'
import { compile } from '../permissions/compile.js'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import { createSession } from './createSession.js'
import { getPlan } from './getPlan.js'
import { getSession } from './getSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { getSessions } from './getSessions.js'
import { getSessionStatus } from './getSessionStatus.js'
import { actAsOwner } from './owner/actAsOwner.js'
import { randomEntityId } from './randomEntityId.js'
import { recoverSessions } from './recoverSessions.js'
import { revokeSession } from './revokeSession.js'
import { rotateSessionKey } from './rotateSessionKey.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  arenaAbi,
  arenaAddress,
  chainId,
  createWorld,
  dollar,
  dollars,
  fund,
  move,
  moves,
  request,
  transfer,
  type World,
} from './session.test.shared.js'
import { updateSession } from './updateSession.js'

const landed = async (world = createWorld()) => {
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: request() })
  await fund(session.account, { tokens: { testDollar: dollars('100') } })
  await sendSessionCalls(config, { session, calls: [transfer(dollars('10'))] })
  return { ...world, session }
}

/** The same owner and chain, on a device that knows nothing. */
const elsewhere = ({ config }: World) => ({ ...config, storage: memoryStorage() })

describe('recoverSessions', () => {
  test('default: a deferred installation, out of the signature that carried it', async () => {
    const world = await landed()
    const { owner, session } = world
    const config = elsewhere(world)
    const progress: bigint[] = []
    const { sessions, unreadable, scannedTo } = await recoverSessions(config, {
      owner: owner.address,
      chainId,
      onProgress: (at) => progress.push(at.scannedTo),
    })
    const { id, key, request: terms, installation, owner: whose, account, entityId } = session
    expect(sessions).toEqual([
      expect.objectContaining({ id, key, request: terms, installation, account, entityId }),
    ])
    expect(sessions[0]).toMatchObject({
      owner: whose,
      app: { name: '' },
      recovered: { foreign: false },
    })
    expect(unreadable).toEqual([])
    expect(progress).toEqual([scannedTo])
    expect(await getSessions(config, { account })).toEqual(sessions)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    expect(await getSessionPermissions(config, { session })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ limit: dollars('25'), spent: dollars('10') }),
      ]),
    )
    // The key is lost, and a new one takes its place.
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'SessionKeyMissingError',
    })
    await rotateSessionKey(config, { session, wallet: owner.wallet, via: 'session-operation' })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await moves(world.client, account)).toBe(1)
  })

  test('behavior: what a node that is behind did not show is found by the next look', async () => {
    const world = await landed()
    const { owner, session, wire } = world
    const config = elsewhere(world)
    const parameters = { owner: owner.address, chainId } as const
    // The head comes from a node that is ahead.
    behind(world)
    const { sessions, scannedTo } = await recoverSessions(config, parameters)
    expect(sessions).toEqual([])
    wire.answer = (_, ask) => ask()
    const next = { ...parameters, fromBlock: scannedTo + 1n }
    let head = 0n
    const found = await recoverSessions(config, {
      ...next,
      onProgress: ({ toBlock }) => (head = toBlock),
    })
    expect(found.sessions).toEqual([expect.objectContaining({ id: session.id })])
    expect(found.scannedTo).toBe(head > 64n ? head - 64n : 0n)
    // What is looked for is what follows.
    const after = await recoverSessions(config, { ...parameters, fromBlock: head + 1n })
    expect(after).toMatchObject({ sessions: [], scannedTo: head })
  })

  test('behavior: by the owner, alone and in a batch, and changed since', async () => {
    const world = await landed()
    const { config, session, owner } = world
    const { account, key } = session
    const install = (asked: Parameters<typeof compile>[0]['request']) => {
      const entityId = randomEntityId()
      const plan = compile({ request: asked, key, entityId, account })
      return { entityId, call: { to: account, data: encodeInstall(plan) } }
    }
    const [one, two, three] = [install(request()), install(request(1n)), install(request(2n))]
    const act = (calls: { to: `0x${string}`; data: `0x${string}` }[]) =>
      actAsOwner(config, {
        session,
        wallet: owner.wallet,
        calls,
        via: undefined,
        sponsored: undefined,
      })
    await act([one.call])
    await act([two.call, three.call])
    const raised = {
      validUntil: inHours(48),
      permissions: [
        contractCalls({ address: arenaAddress, abi: arenaAbi, functions: ['claim'] }),
        erc20Spend({ token: dollar, limit: dollars('40') }),
        gas({ limit: 'unlimited' }),
      ],
    }
    await updateSession(config, { session, request: raised, wallet: owner.wallet })
    const rotated = await rotateSessionKey(config, { session, wallet: owner.wallet })

    const fresh = elsewhere(world)
    const { sessions } = await recoverSessions(fresh, { owner: owner.address, chainId })
    expect(sessions.map(({ entityId }) => entityId)).toEqual([
      session.entityId,
      one.entityId,
      two.entityId,
      three.entityId,
    ])
    const [changed] = sessions
    expect(changed?.key).toEqual(rotated.key)
    expect(changed?.request.validUntil).toBe(raised.validUntil)
    expect(changed?.request.permissions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'contract-calls',
          functions: [toFunctionSelector('claim(uint64)')],
        }),
        // As it was set: 40 less the 10 that were spent by then.
        expect.objectContaining({ type: 'erc20-spend', limit: dollars('30') }),
      ]),
    )
  })

  test('behavior: in the layout of the vendor SDK, marked as foreign', async () => {
    const world = await landed()
    const { config, session, owner } = world
    const { account } = session
    const signer = privateKeyToAccount(generatePrivateKey())
    const [entityId, shifted] = [1, 2 ** 31]
    const own = { module: allowlistModuleAddress, entityId }
    const call = encodeInstall({
      ...getPlan(session),
      ...keyValidation({ type: 'secp256k1', address: signer.address }, entityId),
      entityId,
      hooks: [
        {
          ...own,
          module: timeRangeModuleAddress,
          type: 'validation',
          flags: 5,
          installData: encodeTimeRangeData({
            entityId,
            validAfter: 0,
            validUntil: inHours(1),
          }),
        },
        {
          ...own,
          entityId: shifted,
          type: 'execution',
          pre: true,
          installData: encodeAllowlistData({ entityId: shifted, inputs: [limited] }),
        },
        {
          ...own,
          type: 'validation',
          flags: 5,
          installData: encodeAllowlistData({ entityId, inputs: [open] }),
        },
      ],
    })
    await actAsOwner(config, {
      session,
      wallet: owner.wallet,
      calls: [{ to: account, data: call }],
      via: undefined,
      sponsored: undefined,
    })
    const fresh = elsewhere(world)
    const { sessions } = await recoverSessions(fresh, { owner: owner.address, chainId })
    const foreign = sessions.find((one) => one.entityId === entityId)
    if (foreign === undefined) throw new Error('The session should be found.')
    expect(foreign).toMatchObject({
      recovered: { foreign: true },
      key: { type: 'secp256k1', address: signer.address },
    })
    const key = toSecp256k1Key(signer)
    await sendSessionCalls(fresh, { session: foreign, calls: [transfer(dollars('2'))], key })
    expect(await getSessionPermissions(fresh, { session: foreign })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ limit: dollars('5'), spent: dollars('2') }),
      ]),
    )
    expect(await getSessionStatus(fresh, { session: foreign })).toMatchObject({ status: 'active' })
    const revoked = await revokeSession(fresh, { session: foreign, wallet: owner.wallet })
    expect(revoked.revoked?.clean).toBe(true)
  })

  test('behavior: what is on record is not lost, and not doubled', async () => {
    const { config, session, owner } = await landed()
    const before = await getSession(config, { id: session.id })
    const { sessions } = await recoverSessions(config, { owner: owner.address, chainId })
    expect(sessions).toEqual([before])
    await sendSessionCalls(config, { session, calls: [move(0)] })
  })

  test('behavior: leftovers of an unclean revocation are flagged and cleaned', async () => {
    const world = await landed()
    const { config, session, owner } = world
    const plan = getPlan(session)
    await actAsOwner(config, {
      session,
      wallet: owner.wallet,
      via: undefined,
      sponsored: undefined,
      calls: [
        {
          to: session.account,
          data: encodeUninstall({ ...plan, hooks: plan.hooks.toReversed() }),
        },
      ],
    })
    const fresh = elsewhere(world)
    const parameters = { owner: owner.address, chainId }
    const [dirty] = (await recoverSessions(fresh, parameters)).sessions
    expect(dirty?.revoked?.clean).toBe(false)
    expect(await getSessionStatus(fresh, { session })).toEqual({ status: 'revoked' })
    await revokeSession(fresh, { session, wallet: owner.wallet })
    const timeRange = await readContract(config.getClient({ chainId }), readTimeRange(session))
    expect(timeRange).toEqual([0, 0])
    const [cleaned] = (await recoverSessions(elsewhere(world), parameters)).sessions
    expect(cleaned?.revoked?.clean).toBe(true)
  })
})

describe('on a chain that is longer than what is looked at again', () => {
  // Its own: blocks that are made ahead of time move the clock of all tests.
  let own: Devnet
  beforeAll(async () => {
    own = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
  })
  afterAll(() => own.close())

  test('parameters: maxRange, fromBlock: in ranges that can be resumed', async () => {
    const world = createWorld({ services: own.info })
    const { config, owner, wire } = world
    const { id } = await createSession(config, { wallet: owner.wallet, request: request() })
    const granted = await getSession(config, { id })
    if (granted === undefined) throw new Error('The session should be on record.')
    await sendSessionCalls(config, { session: granted, calls: [move(0)] })
    const session = await getSession(config, { id })
    const middle = session?.landed?.blockNumber
    if (session === undefined || middle === undefined) throw new Error('It should have landed.')
    const chain = createTestClient({ mode: 'anvil', transport: http(own.info.rpcUrl) })
    await chain.mine({ blocks: 65 })
    const { revoked } = await revokeSession(config, { session, wallet: owner.wallet })

    const fresh = elsewhere(world)
    const parameters = { owner: owner.address, chainId, maxRange: middle + 1n } as const
    const seen: bigint[] = []
    // The range that holds the installation is looked at, and none of those that follow.
    wireStops(world, 1)
    await expect(
      recoverSessions(fresh, {
        ...parameters,
        onProgress: ({ scannedTo }) => seen.push(scannedTo),
      }),
    ).rejects.toThrow('fetch failed')
    expect(seen).toEqual([middle])
    wire.intercept = () => {}
    const [found] = await getSessions(fresh)
    if (found === undefined) throw new Error('It should be on record by now.')
    expect(await getSessionStatus(fresh, { session: found })).toEqual({ status: 'revoked' })
    await recoverSessions(fresh, { ...parameters, fromBlock: middle + 1n })
    expect(await getSessions(fresh)).toEqual([expect.objectContaining({ id, revoked })])
  })

  test('parameters: fromBlock: what was changed since an earlier look', async () => {
    const world = createWorld({ services: own.info })
    const { config, owner, client } = world
    const { wallet } = owner
    const session = await createSession(config, { wallet, request: request() })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const fresh = elsewhere(world)
    const parameters = { owner: owner.address, chainId } as const
    await recoverSessions(fresh, parameters)
    const fromBlock = 1n + (await client.getBlockNumber({ cacheTime: 0 }))
    await updateSession(config, { session, wallet, request: request(dollars('12')) })
    await recoverSessions(fresh, { ...parameters, fromBlock })
    const whole = elsewhere(world)
    await recoverSessions(whole, parameters)
    expect(await getSessions(fresh)).toEqual(await getSessions(whole))
    expect((await getSessions(fresh))[0]?.request.permissions).toContainEqual(
      expect.objectContaining({ type: 'erc20-spend', limit: dollars('12') }),
    )
  })
})

const limited = {
  target: dollar,
  hasSelectorAllowlist: false,
  hasERC20SpendLimit: true,
  erc20SpendLimit: dollars('5'),
  selectors: [],
}
const open = {
  target: dollar,
  hasSelectorAllowlist: true,
  hasERC20SpendLimit: false,
  erc20SpendLimit: 0n,
  selectors: [toFunctionSelector('transfer(address,uint256)')],
}

/** Lets some log requests through, and no more. */
function wireStops({ wire }: World, after: number): void {
  let asked = 0
  wire.intercept = (method) => {
    if (method === 'eth_getLogs') asked += 1
    if (asked > after * 5) throw new TypeError('fetch failed')
  }
}

/** A node that lacks the last blocks answers that nothing happened. */
function behind({ wire }: World): void {
  wire.answer = async ({ method }, ask) => (method === 'eth_getLogs' ? [] : ask())
}
