import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  parseAbi,
  parseAbiParameters,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as artifacts from '../../artifacts/index.js'
import { type Chain, owner, session, startChain, stranger } from '../account/chain.js'
import {
  config,
  execute,
  executeBatch,
  executeSelector,
  hookFlags,
  inUserOperation,
  moduleEntity,
  ping,
  refuse,
  runtimeCall,
  uninstallValidation,
} from '../account/encoding.js'
import { createAccount, type Outcome, transact } from '../account/operations.js'
import {
  act,
  asAccount,
  deployOwn,
  executeBatchSelector,
  installSession,
  performCreate,
  setTime,
} from './sessions.js'

const { abi } = artifacts.periodicSpendLimitModule
const period = { hour: 1, day: 2, week: 3, month: 4 }
const performCreateSelector: Hex = '0x5998db5c'
const noon = Date.UTC(2027, 0, 20, 12) / 1000

let chain: Chain
let account: Address
let module: Address
let token: Address
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
  module = await deployOwn(chain, artifacts.periodicSpendLimitModule)
  token = await deployOwn(chain, artifacts.testDollar)
  await transact(chain, {
    to: token,
    data: encodeFunctionData({
      abi: artifacts.testDollar.abi,
      functionName: 'mint',
      args: [account, 10n ** 9n],
    }),
  })
})
afterAll(() => chain.stop())

type Limit = { token: Address; period: number; limit: bigint }

const hook = (entityId: number, ...limits: Limit[]): Hex =>
  config(
    module,
    entityId,
    hookFlags.pre,
    encodeAbiParameters(
      parseAbiParameters([
        'uint32 entityId, SpendLimit[] limits',
        'struct SpendLimit { address token; uint8 period; uint208 limit; }',
      ]),
      [entityId, limits],
    ),
  )

const install = (entityId: number, ...limits: Limit[]): Promise<Outcome> =>
  installSession(chain, {
    account,
    entityId,
    hooks: [hook(entityId, ...limits)],
    selectors: [executeSelector, executeBatchSelector, performCreateSelector],
  })

const actAs = (entityId: number, callData: Hex): Promise<Outcome> =>
  act(chain, { account, entityId, callData: inUserOperation(callData) })

const transferData = (amount: bigint): Hex =>
  encodeFunctionData({
    abi: erc20Abi,
    functionName: 'transfer',
    args: [stranger.address, amount],
  })
const approveData = (amount: bigint): Hex =>
  encodeFunctionData({
    abi: erc20Abi,
    functionName: 'approve',
    args: [stranger.address, amount],
  })
const transfer = (amount: bigint): Hex => execute(token, 0n, transferData(amount))
const approve = (amount: bigint): Hex => execute(token, 0n, approveData(amount))
const send = (value: bigint): Hex => execute(stranger.address, value, '0x')

const state = async (entityId: number, of: Address = token) => {
  const [kind, limit, spent, resetsAt] = await chain.client.readContract({
    address: module,
    abi,
    functionName: 'spendLimits',
    args: [entityId, of, account],
  })
  return { period: kind, limit, spent, resetsAt }
}

const passes = { events: expect.arrayContaining(['succeeded']) }
const reverts = (error: string) => ({
  events: expect.arrayContaining(['PreExecHookReverted', error, 'failed']),
})
const exceeds = reverts('SpendLimitExceeded')

test('default', async () => {
  await setTime(chain, noon)
  expect(await install(1, { token, period: period.day, limit: 100n })).toEqual({
    events: ['SpendLimitSet', 'ValidationInstalled(1)'],
  })
  const resetsAt = Date.UTC(2027, 0, 21) / 1000
  expect(await state(1)).toEqual({ period: 2, limit: 100n, spent: 0n, resetsAt })
  expect(await actAs(1, transfer(60n))).toEqual(passes)
  expect(await actAs(1, transfer(41n))).toEqual(exceeds)
  expect(await state(1)).toEqual({ period: 2, limit: 100n, spent: 60n, resetsAt })
  expect(await actAs(1, transfer(40n))).toEqual(passes)
  expect(await state(1)).toEqual({ period: 2, limit: 100n, spent: 100n, resetsAt })
  expect(await actAs(1, transfer(1n))).toEqual(exceeds)
  expect(await actAs(1, transfer(0n))).toEqual(passes)
})

test('behavior: the error says how much remains, and until when', async () => {
  await setTime(chain, noon + 1)
  await install(2, { token, period: period.hour, limit: 10n })
  await actAs(2, transfer(4n))
  await expect(
    chain.client.simulateContract({
      account: session,
      address: account,
      abi: [...artifacts.semiModularAccountBytecode.abi],
      functionName: 'executeWithRuntimeValidation',
      args: [transfer(7n), '0x0000000002ff'],
    }),
  ).rejects.toThrow('PreExecHookReverted')
  await expect(
    chain.client.call({
      account,
      to: module,
      data: encodeFunctionData({
        abi,
        functionName: 'preExecutionHook',
        args: [2, zeroAddress, 0n, transfer(7n)],
      }),
    }),
  ).rejects.toThrow(
    encodeAbiParameters(parseAbiParameters('address, uint256, uint256, uint48'), [
      token,
      7n,
      6n,
      noon + 3600,
    ]).slice(2),
  )
})

// The last second of a period and the first of the next one.
test.each<[string, number, number]>([
  ['an hour', period.hour, Date.UTC(2027, 1, 3, 13)],
  ['a day', period.day, Date.UTC(2027, 1, 5)],
  ['a day, over a new year', period.day, Date.UTC(2028, 0, 1)],
  ['a week, on Monday', period.week, Date.UTC(2028, 0, 10)],
  ['a month of 31 days', period.month, Date.UTC(2028, 1, 1)],
  ['February of a leap year', period.month, Date.UTC(2028, 2, 1)],
  ['a day, 29 February', period.day, Date.UTC(2032, 2, 1)],
  ['February of a common year', period.month, Date.UTC(2033, 2, 1)],
  ['a month of 30 days', period.month, Date.UTC(2033, 4, 1)],
  ['December', period.month, Date.UTC(2034, 0, 1)],
  ['February of 2100, no leap year', period.month, Date.UTC(2100, 2, 1)],
])('behavior: the limit is whole again after %s', async (_, kind, milliseconds) => {
  const boundary = milliseconds / 1000
  const entityId = 1000 + (Math.floor(boundary / 3600) % 1_000_000)
  await setTime(chain, boundary - 1)
  await install(entityId, { token, period: kind, limit: 10n })
  expect(await actAs(entityId, transfer(10n))).toEqual(passes)
  expect(await actAs(entityId, transfer(1n))).toEqual(exceeds)
  expect(await state(entityId)).toMatchObject({ spent: 10n, resetsAt: boundary })
  await setTime(chain, boundary)
  expect(await state(entityId)).toMatchObject({ spent: 0n })
  expect(await actAs(entityId, transfer(11n))).toEqual(exceeds)
  expect(await actAs(entityId, transfer(10n))).toEqual(passes)
  expect(await actAs(entityId, transfer(1n))).toEqual(exceeds)
})

test('behavior: a limit of a month lasts from its first to its last second', async () => {
  const end = Date.UTC(2104, 2, 1) / 1000
  await setTime(chain, Date.UTC(2104, 1, 1) / 1000)
  await install(3, { token, period: period.month, limit: 10n })
  expect(await actAs(3, transfer(10n))).toEqual(passes)
  await setTime(chain, end - 1)
  expect(await actAs(3, transfer(1n))).toEqual(exceeds)
  expect(await state(3)).toMatchObject({ resetsAt: end })
})

test('behavior: nothing is carried over', async () => {
  const day = Date.UTC(2105, 0, 1) / 1000
  await setTime(chain, day)
  await install(4, { token, period: period.day, limit: 10n })
  await setTime(chain, day + 3 * 86_400)
  expect(await actAs(4, transfer(11n))).toEqual(exceeds)
  expect(await actAs(4, transfer(10n))).toEqual(passes)
})

test('behavior: transfer and approve count, and nothing is given back', async () => {
  await install(5, { token, period: period.day, limit: 10n })
  expect(await actAs(5, approve(6n))).toEqual(passes)
  expect(await actAs(5, approve(0n))).toEqual(passes)
  expect(await state(5)).toMatchObject({ spent: 6n })
  expect(await actAs(5, approve(5n))).toEqual(exceeds)
  expect(await actAs(5, transfer(4n))).toEqual(passes)
})

test('error: other functions of a limited token', async () => {
  await install(6, { token, period: period.day, limit: 10n })
  const transferFrom = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'transferFrom',
    args: [account, stranger.address, 0n],
  })
  const mint = encodeFunctionData({
    abi: artifacts.testDollar.abi,
    functionName: 'mint',
    args: [account, 0n],
  })
  const increaseAllowance = encodeFunctionData({
    abi: parseAbi(['function increaseAllowance(address spender, uint256 amount)']),
    args: [stranger.address, 0n],
  })
  for (const data of [transferFrom, increaseAllowance]) {
    expect(await actAs(6, execute(token, 0n, data))).toEqual(reverts('SelectorNotAllowed'))
  }
  expect(await actAs(6, execute(token, 0n, `${mint}00`))).toEqual(reverts('SelectorNotAllowed'))
  for (const data of ['0x', '0xa9059cbb', transferData(0n).slice(0, -2)] as Hex[]) {
    expect(await actAs(6, execute(token, 0n, data))).toEqual(reverts('InvalidCalldataLength'))
  }
  // A token without a limit is not looked at.
  await install(7, { token: zeroAddress, period: period.day, limit: 0n })
  expect(await actAs(7, execute(token, 0n, mint))).toEqual(passes)
})

test('behavior: the calls of a batch are summed', async () => {
  await install(8, { token, period: period.day, limit: 10n })
  const of = (data: Hex) => ({ target: token, data })
  expect(await actAs(8, executeBatch(of(transferData(5n)), of(approveData(6n))))).toEqual(exceeds)
  expect(await state(8)).toMatchObject({ spent: 0n })
  expect(await actAs(8, executeBatch(of(transferData(5n)), of(approveData(5n))))).toEqual(passes)
  expect(await state(8)).toMatchObject({ spent: 10n })
})

test('behavior: what a reverted operation would have spent does not count', async () => {
  await install(9, { token, period: period.day, limit: 10n })
  expect(
    await actAs(
      9,
      executeBatch(
        { target: token, data: transferData(10n) },
        { target: chain.target, data: refuse(1n) },
      ),
    ),
  ).toEqual({ events: expect.arrayContaining(['Refused', 'failed']) })
  expect(await state(9)).toMatchObject({ spent: 0n })
})

test('behavior: native token, in every way that the account sends it', async () => {
  const native = zeroAddress
  await install(10, { token: native, period: period.week, limit: 10n })
  const spent = async () => (await state(10, native)).spent
  expect(await actAs(10, send(1n))).toEqual(passes)
  expect(await actAs(10, execute(chain.target, 1n, ping(1n)))).toEqual(passes)
  expect(await spent()).toBe(2n)
  const one = { target: stranger.address, value: 4n, data: '0x' } as const
  expect(await actAs(10, executeBatch(one, one, one))).toEqual(exceeds)
  expect(await actAs(10, executeBatch(one, one))).toEqual(passes)
  expect(await spent()).toBe(10n)
  expect(await actAs(10, performCreate(1n))).toEqual(exceeds)
  expect(await actAs(10, performCreate(0n))).toEqual(passes)
  expect(await actAs(10, execute(chain.target, 0n, ping(1n)))).toEqual(passes)
  expect(await actAs(10, send(1n))).toEqual(exceeds)
})

test('behavior: several tokens have a limit each', async () => {
  await install(
    11,
    { token: zeroAddress, period: period.hour, limit: 1n },
    { token, period: period.month, limit: 2n },
  )
  expect(await actAs(11, send(2n))).toEqual(exceeds)
  expect(await actAs(11, send(1n))).toEqual(passes)
  expect(await actAs(11, transfer(3n))).toEqual(exceeds)
  expect(await actAs(11, transfer(2n))).toEqual(passes)
})

test('behavior: one token by the day and by the month, as two hooks', async () => {
  const day = Date.UTC(2106, 0, 30) / 1000
  await setTime(chain, day)
  await installSession(chain, {
    account,
    entityId: 12,
    hooks: [
      hook(12, { token, period: period.day, limit: 10n }),
      hook(13, { token, period: period.month, limit: 15n }),
    ],
  })
  expect(await actAs(12, transfer(11n))).toEqual(exceeds)
  expect(await actAs(12, transfer(10n))).toEqual(passes)
  await setTime(chain, day + 86_400)
  expect(await actAs(12, transfer(6n))).toEqual(exceeds)
  expect(await actAs(12, transfer(5n))).toEqual(passes)
  await setTime(chain, day + 2 * 86_400)
  expect(await actAs(12, transfer(10n))).toEqual(passes)
})

test('behavior: counts calls with runtime validation', async () => {
  await install(14, { token, period: period.day, limit: 10n })
  const call = (data: Hex) =>
    transact(chain, { from: session, to: account, data: runtimeCall(data, '0x000000000eff') })
  expect(await call(transfer(10n))).toMatchObject({ events: expect.anything() })
  expect(await call(transfer(1n))).toEqual({ error: ['PreExecHookReverted', 'SpendLimitExceeded'] })
})

test('error: functions of the account that spend uncounted', async () => {
  const uninstall = uninstallValidation(moduleEntity(chain.module, 99))
  const selector = uninstall.slice(0, 10) as Hex
  await installSession(chain, {
    account,
    entityId: 15,
    hooks: [hook(15, { token: zeroAddress, period: period.day, limit: 0n })],
    selectors: [executeBatchSelector, performCreateSelector, selector],
  })
  const refused = reverts('SpendingRequestNotAllowed')
  expect(await actAs(15, uninstall)).toEqual(refused)
  // The account's own functions in a batch would run without the hook.
  expect(await actAs(15, executeBatch({ target: account, data: performCreate(1n) }))).toEqual(
    refused,
  )
  await installSession(chain, {
    account,
    entityId: 16,
    hooks: [],
    selectors: [executeBatchSelector, performCreateSelector, selector],
  })
  for (const callData of [uninstall, executeBatch({ target: account, data: performCreate(1n) })]) {
    expect(await actAs(16, callData)).toEqual(passes)
  }
})

test('behavior: limits change in place', async () => {
  const start = Date.UTC(2107, 0, 3, 12) / 1000
  await setTime(chain, start)
  await install(17, { token, period: period.day, limit: 10n })
  await actAs(17, transfer(8n))
  const set = (kind: number, limit: bigint) =>
    asAccount(chain, {
      account,
      to: module,
      data: encodeFunctionData({
        abi,
        functionName: 'setSpendLimit',
        args: [17, token, kind, limit],
      }),
    })
  expect(await set(period.day, 5n)).toEqual({ events: ['SpendLimitSet'] })
  expect(await state(17)).toMatchObject({ limit: 5n, spent: 8n })
  expect(await actAs(17, transfer(1n))).toEqual(exceeds)
  expect(await actAs(17, transfer(0n))).toEqual(passes)
  await set(period.day, 9n)
  expect(await actAs(17, transfer(1n))).toEqual(passes)
  // What was spent today counts for the month that runs.
  await set(period.month, 20n)
  expect(await state(17)).toMatchObject({ period: period.month, limit: 20n, spent: 9n })
  await setTime(chain, start + 86_400)
  expect(await actAs(17, transfer(12n))).toEqual(exceeds)
  expect(await actAs(17, transfer(11n))).toEqual(passes)
})

test('behavior: nobody but the account changes its limits', async () => {
  await install(18, { token, period: period.day, limit: 1n })
  const calls: Hex[] = [
    encodeFunctionData({
      abi,
      functionName: 'setSpendLimit',
      args: [18, token, period.day, 100n],
    }),
    encodeFunctionData({ abi, functionName: 'deleteSpendLimits', args: [18, [token]] }),
  ]
  for (const data of calls) await transact(chain, { from: stranger, to: module, data })
  expect(await state(18)).toMatchObject({ period: period.day, limit: 1n })
})

test('behavior: clears its state, and starts again with nothing spent', async () => {
  const limits: Limit[] = [
    { token: zeroAddress, period: period.day, limit: 1n },
    { token, period: period.day, limit: 1n },
  ]
  await install(19, ...limits)
  await actAs(19, transfer(1n))
  expect(
    await transact(chain, {
      from: owner,
      to: account,
      data: uninstallValidation(moduleEntity(chain.module, 19), '0x', [
        encodeAbiParameters(parseAbiParameters('uint32, address[]'), [19, [zeroAddress, token]]),
      ]),
    }),
  ).toEqual({ events: ['SpendLimitSet', 'SpendLimitSet', 'ValidationUninstalled(19, true)'] })
  const none = { period: 0, limit: 0n, spent: 0n, resetsAt: 0 }
  expect(await state(19)).toEqual(none)
  expect(await state(19, zeroAddress)).toEqual(none)
  await install(19, ...limits)
  expect(await actAs(19, transfer(1n))).toEqual(passes)
})

test('error: limits that make no sense', async () => {
  expect(await install(20, { token, period: 0, limit: 1n })).toEqual({
    error: ['ModuleInstallCallbackFailed', 'PeriodMissing'],
  })
  const twice = { token, period: period.day, limit: 1n }
  expect(await install(20, twice, { ...twice, period: period.month })).toEqual({
    error: ['ModuleInstallCallbackFailed', 'TokenListedTwice'],
  })
  expect(await install(20, { token, period: 5, limit: 1n })).toEqual({
    error: ['ModuleInstallCallbackFailed', '(empty)'],
  })
})

test('error: as a validation hook', async () => {
  expect(
    await installSession(chain, {
      account,
      entityId: 21,
      hooks: [config(module, 21, hookFlags.validation, '0x01')],
    }),
  ).toEqual({ error: ['InterfaceNotSupported'] })
})
