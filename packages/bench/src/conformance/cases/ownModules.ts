import assert from 'node:assert/strict'
import {
  encodeAbiParameters,
  encodeFunctionData,
  parseAbi,
  parseAbiParameters,
  zeroAddress,
  type Address,
  type Hex,
} from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import { approve, mint, ping, pings, tokenBalance, transfer } from '../target.js'
import { performCreate } from '../performCreate.js'
import {
  accountAbi,
  encodeExecute,
  encodeExecuteBatch,
  entityData,
  hook,
  hookFlags,
} from '../wire.js'
import {
  act,
  asOwner,
  deferredAction,
  encodeInstallation,
  encodeUninstallation,
  fundedKey,
  newAccount,
  newSession,
  now,
  send,
  session,
  type Session,
  type World,
} from '../world.js'

const usageAbi = parseAbi([
  'function usageLimits(uint32 entityId, address account) view returns (uint128 limit, uint128 used)',
  'function setUsageLimit(uint32 entityId, uint128 limit)',
])
const spendAbi = parseAbi([
  'function spendLimits(uint32 entityId, address token, address account) view returns (uint8 period, uint208 limit, uint208 spent, uint48 resetsAt)',
])
const day = 2

const usageHook = (world: World, limit: bigint): Hex =>
  hook(
    world.contracts.usageLimitModule,
    1,
    hookFlags.validation,
    encodeAbiParameters(parseAbiParameters('uint32, uint128'), [1, limit]),
  )

const spendHook = (world: World, token: Address, limit: bigint): Hex =>
  hook(
    world.contracts.periodicSpendLimitModule,
    1,
    hookFlags.pre,
    encodeAbiParameters(
      parseAbiParameters([
        'uint32, SpendLimit[]',
        'struct SpendLimit { address token; uint8 period; uint208 limit; }',
      ]),
      [1, [{ token, period: day, limit }]],
    ),
  )

const used = async (world: World, { account }: Session) => {
  const [limit, count] = await world.client.readContract({
    address: world.contracts.usageLimitModule,
    abi: usageAbi,
    functionName: 'usageLimits',
    args: [1, account.address],
  })
  return { limit, count }
}

const spent = async (world: World, { account }: Session, token: Address): Promise<bigint> => {
  const [, , amount] = await world.client.readContract({
    address: world.contracts.periodicSpendLimitModule,
    abi: spendAbi,
    functionName: 'spendLimits',
    args: [1, token, account.address],
  })
  return amount
}

const atRunTime = (world: World, { account, key }: Session, value: bigint) =>
  send(world, key, {
    to: account.address,
    data: encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [encodeExecute(ping(world, value)), '0x0000000007ff'],
    }),
  })

const refusedForUse = ['AA23', 'PreUserOpValidationHookReverted', 'UsageLimitExceeded'] as const
const exceeded = ['PreExecHookReverted', 'SpendLimitExceeded']

/** Our hook modules, on whatever accounts there are. */
export const ownModules: readonly Case[] = [
  on('own/usage-limit', 'two operations, a failing one among them', async (world) => {
    const subject = await newSession(world, { hooks: [usageHook(world, 2n)] })
    landed(await act(world, subject, { calls: [ping(world), ping(world)] }))
    const outcome = await act(world, subject, { calls: [{ to: world.token, data: '0x12345678' }] })
    reverted(outcome, [])
    assert.deepEqual(await used(world, subject), { limit: 2n, count: 2n })
    const before = await world.client.getBalance({ address: subject.account.address })
    refused(await act(world, subject, { calls: [ping(world)] }), ...refusedForUse)
    assert.equal(await world.client.getBalance({ address: subject.account.address }), before)
    assert.equal(await pings(world, subject.account), 2)
  }),
  on('own/usage-limit', 'granted, used and spent in one operation', async (world) => {
    const account = await newAccount(world, { deployed: false })
    const key = await fundedKey(world.client)
    const hooks = [usageHook(world, 1n)]
    const installData = encodeAbiParameters(parseAbiParameters('uint32, address'), [7, key.address])
    const call = encodeInstallation({ entityId: 7, installData, hooks })
    const { prefix } = await deferredAction(world, { account, entityId: 7, call })
    const subject = session({ account, entityId: 7, key, hooks })
    landed(await act(world, subject, { calls: [ping(world)], prefix, initCode: account.initCode }))
    assert.deepEqual(await used(world, subject), { limit: 1n, count: 1n })
    refused(await act(world, subject, { calls: [ping(world)] }), ...refusedForUse)
  }),
  on('own/usage-limit', 'at run time', async (world) => {
    const subject = await newSession(world, { hooks: [usageHook(world, 1n)] })
    succeeded(await atRunTime(world, subject, 0n))
    failed(
      await atRunTime(world, subject, 0n),
      'PreRuntimeValidationHookReverted',
      'UsageLimitExceeded',
    )
  }),
  on('own/usage-limit', 'raised by the account, cleared with the session', async (world) => {
    const subject = await newSession(world, { hooks: [usageHook(world, 0n)] })
    refused(await act(world, subject, { calls: [ping(world)] }), ...refusedForUse)
    const data = encodeFunctionData({
      abi: usageAbi,
      functionName: 'setUsageLimit',
      args: [1, 1n],
    })
    const { account, entityId } = subject
    const set = encodeExecute({ to: world.contracts.usageLimitModule, data })
    succeeded(await asOwner(world, account, set))
    landed(await act(world, subject, { calls: [ping(world)] }))
    const uninstallData = entityData(entityId)
    const hookData = [entityData(1)]
    succeeded(
      await asOwner(world, account, encodeUninstallation({ entityId, uninstallData, hookData })),
    )
    assert.deepEqual(await used(world, subject), { limit: 0n, count: 0n })
  }),
  on('own/periodic-spend-limit', 'a token, today and tomorrow', async (world) => {
    const subject = await newSession(world, { hooks: [spendHook(world, world.token, 100n)] })
    await mint(world, subject.account.address, 1000n)
    const midnight = (Math.floor((await now(world)) / 86_400) + 2) * 86_400
    const at = (timestamp: number) =>
      world.client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) })
    await at(midnight - 100)
    landed(
      await act(world, subject, {
        calls: [transfer(world, world.target, 60n), approve(world, world.target, 40n)],
      }),
    )
    await at(midnight - 1)
    reverted(await act(world, subject, { calls: [transfer(world, world.target, 1n)] }), exceeded)
    assert.equal(await spent(world, subject, world.token), 100n)
    await at(midnight)
    reverted(await act(world, subject, { calls: [transfer(world, world.target, 101n)] }), exceeded)
    landed(await act(world, subject, { calls: [transfer(world, world.target, 100n)] }))
    assert.equal(await tokenBalance(world, subject.account.address), 840n)
  }),
  on('own/periodic-spend-limit', 'native tokens, at run time too', async (world) => {
    const subject = await newSession(world, { hooks: [spendHook(world, zeroAddress, 10n)] })
    const noon = (Math.floor((await now(world)) / 86_400) + 1) * 86_400 + 43_200
    await world.client.setNextBlockTimestamp({ timestamp: BigInt(noon) })
    landed(await act(world, subject, { calls: [ping(world, 4n), ping(world, 4n)] }))
    failed(await atRunTime(world, subject, 3n), ...exceeded)
    succeeded(await atRunTime(world, subject, 2n))
    assert.equal(await spent(world, subject, zeroAddress), 10n)
    reverted(await act(world, subject, { calls: [ping(world, 1n)] }), exceeded)
  }),
  on('own/periodic-spend-limit', 'a function of the account', async (world) => {
    const callData = encodeUninstallation({ entityId: 99 })
    const selectors = [callData.slice(0, 10) as Hex]
    const subject = await newSession(world, {
      hooks: [spendHook(world, zeroAddress, 10n)],
      selectors,
    })
    reverted(await act(world, subject, { callData }), [
      'PreExecHookReverted',
      'SpendingRequestNotAllowed',
    ])
    landed(await act(world, await newSession(world, { selectors }), { callData }))
  }),
  on('own/periodic-spend-limit', 'a batch to the account', async (world) => {
    const selectors: readonly Hex[] = ['0x34fcd5be', '0x5998db5c']
    const subject = await newSession(world, {
      hooks: [spendHook(world, zeroAddress, 10n)],
      selectors,
    })
    const create = { to: subject.account.address, data: performCreate(11n) }
    reverted(await act(world, subject, { callData: encodeExecuteBatch([create]) }), [
      'PreExecHookReverted',
      'SpendingRequestNotAllowed',
    ])
    landed(await act(world, subject, { callData: performCreate(10n) }))
    reverted(await act(world, subject, { callData: performCreate(1n) }), exceeded)
  }),
]
