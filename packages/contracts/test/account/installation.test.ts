import { type Address, type Hex, padHex, toFunctionSelector, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, owner, startChain, stranger } from './chain.js'
import {
  accountAbi,
  config,
  entityData,
  executeSelector,
  flags,
  hookFlags,
  installValidation,
  moduleEntity,
  uninstallValidation,
} from './encoding.js'
import { answer, createAccount, type Outcome, transact } from './operations.js'

const told = toFunctionSelector('Told()')

let chain: Chain
let account: Address
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
})
afterAll(() => chain.stop())

const install = (parameters: Parameters<typeof installValidation>[0]): Promise<Outcome> =>
  transact(chain, { from: owner, to: account, data: installValidation(parameters) })

const uninstall = (
  entityId: number,
  data?: Hex,
  hookData?: Hex[],
  module = chain.module,
): Promise<Outcome> =>
  transact(chain, {
    from: owner,
    to: account,
    data: uninstallValidation(moduleEntity(module, entityId), data, hookData),
  })

const stateOf = (entityId: number) =>
  chain.client.readContract({
    address: account,
    abi: accountAbi,
    functionName: 'getValidationData',
    args: [moduleEntity(zeroAddress, entityId)],
  })

const hooks = (): Hex[] => [
  config(chain.module, 11, hookFlags.validation, entityData(11)),
  config(chain.module, 12, hookFlags.pre, entityData(12)),
  config(chain.module, 13, hookFlags.validation, entityData(13)),
  config(chain.module, 14, hookFlags.prePost, entityData(14)),
]

test('default: hooks in the given order, then the validation', async () => {
  expect(
    await install({
      validation: config(chain.module, 1, flags.userOp | flags.signature),
      installData: entityData(1),
      hooks: hooks(),
    }),
  ).toEqual({
    events: [
      'onInstall(11)',
      'onInstall(12)',
      'onInstall(13)',
      'onInstall(14)',
      'onInstall(1)',
      'ValidationInstalled(1)',
    ],
  })
  expect(await stateOf(1)).toEqual({
    validationFlags: flags.userOp | flags.signature,
    validationHooks: [
      config(chain.module, 11, hookFlags.validation).toLowerCase(),
      config(chain.module, 13, hookFlags.validation).toLowerCase(),
    ],
    executionHooks: [
      config(chain.module, 12, hookFlags.pre).toLowerCase(),
      config(chain.module, 14, hookFlags.prePost).toLowerCase(),
    ],
    selectors: [executeSelector],
  })
})

test('behavior: installing again appends and replaces the flags', async () => {
  await install({ validation: config(chain.module, 2, flags.userOp) })
  await install({
    validation: config(chain.module, 2, flags.global),
    selectors: ['0x11223344'],
    hooks: [config(chain.module, 21, hookFlags.validation)],
  })
  expect(await stateOf(2)).toMatchObject({
    validationFlags: flags.global,
    validationHooks: [config(chain.module, 21, hookFlags.validation).toLowerCase()],
    selectors: [executeSelector, '0x11223344'],
  })
})

test.each<
  [string, (module: Address, target: Address) => Parameters<typeof installValidation>[0], string[]]
>([
  [
    "the owner's entity id",
    (module) => ({ validation: config(module, 0, flags.userOp) }),
    ['FallbackValidationInstallationNotAllowed'],
  ],
  [
    'another module with this entity id',
    (_, target) => ({ validation: config(target, 3, flags.userOp) }),
    ['ValidationEntityIdInUse'],
  ],
  [
    'the same function twice',
    (module) => ({ validation: config(module, 3, flags.userOp) }),
    ['ValidationAlreadySet'],
  ],
  [
    'the same validation hook twice',
    (module) => ({
      validation: config(module, 3, 0),
      selectors: [],
      hooks: [config(module, 31, hookFlags.validation)],
    }),
    ['PreValidationHookDuplicate'],
  ],
  [
    'the same execution hook twice',
    (module) => ({
      validation: config(module, 3, 0),
      selectors: [],
      hooks: [config(module, 32, hookFlags.pre)],
    }),
    ['ExecutionHookAlreadySet'],
  ],
  [
    'no module',
    (_, target) => ({ validation: config(target, 4, 0), installData: '0x01' }),
    ['InterfaceNotSupported'],
  ],
  [
    '256 hooks',
    (module) => ({
      validation: config(module, 4, 0),
      hooks: Array.from({ length: 256 }, (__, i) => config(module, i, hookFlags.validation)),
    }),
    ['ValidationAssocHookLimitExceeded'],
  ],
])('error: %s', async (_, parameters, error) => {
  await install({
    validation: config(chain.module, 3, flags.userOp),
    hooks: [
      config(chain.module, 31, hookFlags.validation),
      config(chain.module, 32, hookFlags.pre),
    ],
  })
  expect(await install(parameters(chain.module, chain.target))).toEqual({ error })
})

test('error: a module that refuses', async () => {
  await answer(chain, 'onInstall', 5, { reverts: true, data: told })
  expect(
    await install({ validation: config(chain.module, 5, 0), installData: entityData(5) }),
  ).toEqual({ error: ['ModuleInstallCallbackFailed', 'Told'] })
})

test('error: a stranger', async () => {
  const data = installValidation({ validation: config(chain.module, 6, 0) })
  expect(await transact(chain, { from: stranger, to: account, data })).toEqual({
    error: ['ValidationFunctionMissing'],
  })
})

test('behavior: uninstalls each kind of hook in reverse, then the validation', async () => {
  await install({ validation: config(chain.module, 7, 0), hooks: hooks() })
  const data = [13, 11, 14, 12].map(entityData)
  expect(await uninstall(7, entityData(7), data)).toEqual({
    events: [
      'onUninstall(13)',
      'onUninstall(11)',
      'onUninstall(14)',
      'onUninstall(12)',
      'onUninstall(7)',
      'ValidationUninstalled(7, true)',
    ],
  })
  expect(await stateOf(7)).toEqual({
    validationFlags: 0,
    validationHooks: [],
    executionHooks: [],
    selectors: [],
  })
})

test('behavior: after a failing callback no further one, and access is gone', async () => {
  await install({ validation: config(chain.module, 8, 0), hooks: hooks() })
  await answer(chain, 'onUninstall', 88, { reverts: true, data: told })
  const data = [13, 88, 14, 12].map(entityData)
  expect(await uninstall(8, entityData(8), data)).toEqual({
    events: ['onUninstall(13)', 'ValidationUninstalled(8, false)'],
  })
  expect((await stateOf(8)).selectors).toEqual([])
})

test('parameters: hookUninstallData is empty or complete', async () => {
  await install({ validation: config(chain.module, 9, 0), hooks: hooks() })
  expect(await uninstall(9, '0x', ['0x'])).toEqual({ error: ['ArrayLengthMismatch'] })
  expect(await uninstall(9, entityData(9), ['0x', entityData(11), '0x', '0x'])).toEqual({
    events: ['onUninstall(11)', 'onUninstall(9)', 'ValidationUninstalled(9, true)'],
  })
  expect(await uninstall(9)).toEqual({ events: ['ValidationUninstalled(9, true)'] })
  expect(await uninstall(9, padHex('0x1'), [], zeroAddress)).toEqual({ error: ['(empty)'] })
})
