import { type Address, encodeFunctionData, type Hex, toFunctionSelector, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, contracts, owner, startChain, stranger } from './chain.js'
import { accountAbi, entityData, execute, executeSelector, ping } from './encoding.js'
import { createAccount, operate, type Outcome, transact } from './operations.js'

const open: Hex = '0xf00f00f0'
const closed: Hex = '0xba4ba4ba'

type Manifest = {
  executionFunctions: {
    executionSelector: Hex
    skipRuntimeValidation: boolean
    allowGlobalValidation: boolean
  }[]
  executionHooks: {
    executionSelector: Hex
    entityId: number
    isPreHook: boolean
    isPostHook: boolean
  }[]
  interfaceIds: Hex[]
}
const empty: Manifest = { executionFunctions: [], executionHooks: [], interfaceIds: [] }
const adding = (executionSelector: Hex, isOpen = false): Manifest => ({
  ...empty,
  executionFunctions: [
    { executionSelector, skipRuntimeValidation: isOpen, allowGlobalValidation: isOpen },
  ],
})
const hook = (
  executionSelector: Hex,
  entityId: number,
  isPreHook: boolean,
  isPostHook: boolean,
) => ({
  executionSelector,
  entityId,
  isPreHook,
  isPostHook,
})

let chain: Chain
let account: Address
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
})
afterAll(() => chain.stop())

const change = (
  functionName: 'installExecution' | 'uninstallExecution',
  manifest: Manifest,
  {
    module = chain.module,
    data = '0x',
    to = account,
  }: { module?: Address; data?: Hex; to?: Address } = {},
): Promise<Outcome> =>
  transact(chain, {
    from: owner,
    to,
    data: encodeFunctionData({ abi: accountAbi, functionName, args: [module, manifest, data] }),
  })

test('default: adds functions, hooks and interfaces, and takes them away', async () => {
  const manifest: Manifest = {
    executionFunctions: [
      ...adding(open, true).executionFunctions,
      ...adding(closed).executionFunctions,
    ],
    executionHooks: [
      hook(open, 1, true, true),
      hook(open, 2, false, true),
      hook(executeSelector, 3, true, false),
    ],
    interfaceIds: ['0x11111111'],
  }
  expect(await change('installExecution', manifest, { data: entityData(9) })).toEqual({
    events: ['onInstall(9)', 'ExecutionInstalled'],
  })
  expect(await transact(chain, { from: stranger, to: account, data: open })).toEqual({
    events: ['preExecutionHook(1)', open, 'postExecutionHook(2)', 'postExecutionHook(1)'],
  })
  expect(await operate(chain, { sender: account, callData: open })).toMatchObject({
    events: expect.arrayContaining([open, 'succeeded']),
  })
  expect(await transact(chain, { from: stranger, to: account, data: closed })).toEqual({
    error: ['ValidationFunctionMissing'],
  })
  expect(await operate(chain, { sender: account, callData: closed })).toEqual({
    error: ['AA23', 'ValidationFunctionMissing'],
  })
  expect(
    await transact(chain, { from: owner, to: account, data: execute(chain.target, 0n, ping(1n)) }),
  ).toEqual({ events: ['preExecutionHook(3)', 'Pinged(1)'] })
  const supports = () =>
    chain.client.readContract({
      address: account,
      abi: accountAbi,
      functionName: 'supportsInterface',
      args: ['0x11111111'],
    })
  expect(await supports()).toBe(true)

  expect(await change('uninstallExecution', manifest, { data: entityData(9) })).toEqual({
    events: ['onUninstall(9)', 'ExecutionUninstalled'],
  })
  expect(await supports()).toBe(false)
  expect(await transact(chain, { from: stranger, to: account, data: open })).toEqual({
    error: ['UnrecognizedFunction'],
  })
})

test.each<[string, Manifest, string]>([
  ['a function that is there', adding('0x55555555'), 'ExecutionFunctionAlreadySet'],
  [
    "a module's function",
    adding(toFunctionSelector('onInstall(bytes)')),
    'IModuleFunctionNotAllowed',
  ],
  [
    "a paymaster's function",
    adding(toFunctionSelector('postOp(uint8,bytes,uint256,uint256)')),
    'ERC4337FunctionNotAllowed',
  ],
])('error: %s', async (_, manifest, error) => {
  await change('installExecution', adding('0x55555555'))
  expect(await change('installExecution', manifest)).toEqual({ error: [error] })
})

test('error: removing what is not there', async () => {
  expect(await change('uninstallExecution', adding('0x98989898'))).toEqual({
    error: ['ExecutionFunctionNotSet'],
  })
  expect(
    await change('uninstallExecution', { ...empty, executionHooks: [hook(open, 9, true, true)] }),
  ).toEqual({ error: ['ExecutionHookNotSet'] })
})

test('error: no module, or not through an account', async () => {
  expect(await change('installExecution', adding(open), { module: zeroAddress })).toEqual({
    error: ['NullModule'],
  })
  const to = contracts.executionInstallDelegate.address
  expect(await change('installExecution', adding(open), { to })).toEqual({
    error: ['OnlyDelegateCall'],
  })
})
