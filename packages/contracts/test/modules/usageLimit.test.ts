import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  parseAbiParameters,
} from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as artifacts from '../../artifacts/index.js'
import { type Chain, owner, session, startChain, stranger } from '../account/chain.js'
import {
  config,
  execute,
  executeBatch,
  flags,
  hookFlags,
  options,
  ping,
  refuse,
  runtimeCall,
  segment,
  uninstallValidation,
  moduleEntity,
} from '../account/encoding.js'
import { createAccount, operate, transact } from '../account/operations.js'
import { act, asAccount, deployOwn, installSession } from './sessions.js'

const { abi } = artifacts.usageLimitModule

let chain: Chain
let account: Address
let module: Address
let pinging: Hex
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
  module = await deployOwn(chain, artifacts.usageLimitModule)
  pinging = execute(chain.target, 0n, ping(1n))
})
afterAll(() => chain.stop())

const hook = (entityId: number, limit: bigint): Hex =>
  config(
    module,
    entityId,
    hookFlags.validation,
    encodeAbiParameters(parseAbiParameters('uint32, uint128'), [entityId, limit]),
  )

const install = (entityId: number, limit: bigint, flag?: number) =>
  installSession(chain, {
    account,
    entityId,
    hooks: [hook(entityId, limit)],
    ...(flag === undefined ? {} : { flag }),
  })

const actAs = (entityId: number, callData: Hex = pinging) =>
  act(chain, { account, entityId, callData })

const usage = async (entityId: number) => {
  const [limit, used] = await chain.client.readContract({
    address: module,
    abi,
    functionName: 'usageLimits',
    args: [entityId, account],
  })
  return { limit, used }
}

const setUsageLimit = (entityId: number, limit: bigint) =>
  encodeFunctionData({ abi, functionName: 'setUsageLimit', args: [entityId, limit] })

const exceeded = ['AA23', 'PreUserOpValidationHookReverted', 'UsageLimitExceeded']
const passes = { events: expect.arrayContaining(['Pinged(1)', 'succeeded']) }

test('default', async () => {
  expect(await install(1, 2n)).toEqual({ events: ['UsageLimitSet', 'ValidationInstalled(1)'] })
  expect(await usage(1)).toEqual({ limit: 2n, used: 0n })
  expect(await actAs(1)).toEqual(passes)
  expect(await usage(1)).toEqual({ limit: 2n, used: 1n })
  expect(await actAs(1)).toEqual(passes)
  expect(await actAs(1)).toEqual({ error: exceeded })
  expect(await usage(1)).toEqual({ limit: 2n, used: 2n })
})

test('behavior: a batch is one operation', async () => {
  await install(2, 1n)
  const call = { target: chain.target, data: ping(1n) }
  expect(await actAs(2, executeBatch(call, call, call))).toEqual(passes)
  expect(await usage(2)).toEqual({ limit: 1n, used: 1n })
  expect(await actAs(2)).toEqual({ error: exceeded })
})

test('behavior: an operation whose call reverts counts', async () => {
  await install(3, 1n)
  expect(await actAs(3, execute(chain.target, 0n, refuse(1n)))).toEqual({
    events: expect.arrayContaining(['failed']),
  })
  expect(await usage(3)).toEqual({ limit: 1n, used: 1n })
})

test('behavior: what is refused before inclusion does not count', async () => {
  await install(4, 1n)
  expect(await actAs(4, execute(account, 0n, pinging))).toEqual({
    error: ['AA23', 'SelfCallRecursionDepthExceeded'],
  })
  expect(await usage(4)).toEqual({ limit: 1n, used: 0n })
  expect(await actAs(4)).toEqual(passes)
})

test('behavior: calls with runtime validation and direct calls count', async () => {
  await install(5, 1n)
  const call = () =>
    transact(chain, { from: session, to: account, data: runtimeCall(pinging, '0x0000000005ff') })
  expect(await call()).toEqual({ events: expect.arrayContaining(['Pinged(1)']) })
  expect(await call()).toEqual({
    error: ['PreRuntimeValidationHookReverted', 'UsageLimitExceeded'],
  })

  const direct = () => transact(chain, { from: stranger, to: account, data: pinging })
  expect(await direct()).toEqual({ error: ['ValidationFunctionMissing'] })
  await transact(chain, {
    from: owner,
    to: account,
    data: encodeFunctionData({
      abi: artifacts.semiModularAccountBytecode.abi,
      functionName: 'installValidation',
      args: [
        config(stranger.address, 0xffffffff, 0),
        [pinging.slice(0, 10) as Hex],
        '0x',
        [hook(55, 1n)],
      ],
    }),
  })
  expect(await direct()).toEqual({ events: ['Pinged(1)'] })
  expect(await direct()).toEqual({
    error: ['PreRuntimeValidationHookReverted', 'UsageLimitExceeded'],
  })
})

test('behavior: the limit can be raised and lowered; what was used stays used', async () => {
  await install(6, 1n)
  await actAs(6)
  expect(await actAs(6)).toEqual({ error: exceeded })
  const set = (limit: bigint) =>
    asAccount(chain, { account, to: module, data: setUsageLimit(6, limit) })
  expect(await set(2n)).toEqual({ events: ['UsageLimitSet'] })
  expect(await actAs(6)).toEqual(passes)
  expect(await usage(6)).toEqual({ limit: 2n, used: 2n })
  await set(1n)
  expect(await actAs(6)).toEqual({ error: exceeded })
  expect(await usage(6)).toEqual({ limit: 1n, used: 2n })
})

test('behavior: nobody but the account changes its limit', async () => {
  await install(7, 1n)
  await transact(chain, { from: stranger, to: module, data: setUsageLimit(7, 9n) })
  expect(await usage(7)).toEqual({ limit: 1n, used: 0n })
})

test('behavior: clears its state, and starts again at 0', async () => {
  await install(8, 1n)
  await actAs(8)
  expect(
    await transact(chain, {
      from: owner,
      to: account,
      data: uninstallValidation(moduleEntity(chain.module, 8), '0x', [
        encodeAbiParameters([{ type: 'uint32' }], [8]),
      ]),
    }),
  ).toEqual({ events: ['UsageLimitSet', 'ValidationUninstalled(8, true)'] })
  expect(await usage(8)).toEqual({ limit: 0n, used: 0n })
  await install(8, 1n)
  expect(await actAs(8)).toEqual(passes)
})

test('behavior: a session whose hook has no data may do nothing', async () => {
  await installSession(chain, {
    account,
    entityId: 9,
    hooks: [config(module, 9, hookFlags.validation)],
  })
  expect(await actAs(9)).toEqual({ error: exceeded })
})

test('behavior: signatures are refused', async () => {
  await install(10, 1n, flags.userOp | flags.signature)
  await expect(
    chain.client.readContract({
      address: account,
      abi: artifacts.semiModularAccountBytecode.abi,
      functionName: 'isValidSignature',
      args: [`0x${'11'.repeat(32)}`, '0x000000000aff00'],
    }),
  ).rejects.toThrow('PreSignatureValidationHookReverted')
  await installSession(chain, { account, entityId: 11, hooks: [], flag: flags.signature })
  expect(
    await chain.client.readContract({
      address: account,
      abi: artifacts.semiModularAccountBytecode.abi,
      functionName: 'isValidSignature',
      args: [`0x${'11'.repeat(32)}`, '0x000000000bff00'],
    }),
  ).toBe('0x1626ba7e')
})

test('error: data for the hook in the signature', async () => {
  await install(12, 1n)
  expect(
    await operate(chain, {
      sender: account,
      entityId: 12,
      option: options.none,
      callData: pinging,
      prefix: () => segment(0, '0x01'),
      signer: session,
    }),
  ).toEqual({ error: ['AA23', 'PreUserOpValidationHookReverted', 'UnexpectedDataPassed'] })
})

test('error: as an execution hook', async () => {
  expect(
    await installSession(chain, {
      account,
      entityId: 13,
      hooks: [config(module, 13, hookFlags.pre, '0x01')],
    }),
  ).toEqual({ error: ['InterfaceNotSupported'] })
})
