import type { Address, Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, session, startChain, stranger } from './chain.js'
import {
  config,
  execute,
  flags,
  hookFlags,
  installValidation,
  nonceKey,
  options,
  ping,
  refuse,
} from './encoding.js'
import {
  createAccount,
  deferredAction,
  operate,
  type OperationParameters,
  type Outcome,
} from './operations.js'

let chain: Chain
let account: Address
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
})
afterAll(() => chain.stop())

const granting = (
  entityId: number,
  parameters: Partial<Parameters<typeof installValidation>[0]> = {},
): Hex =>
  installValidation({ validation: config(chain.module, entityId, flags.userOp), ...parameters })

const act = (
  entityId: number,
  prefix: OperationParameters['prefix'],
  parameters: Partial<OperationParameters> = {},
): Promise<Outcome> =>
  operate(chain, {
    sender: account,
    callData: execute(chain.target, 0n, ping(1n)),
    entityId,
    option: options.deferred,
    signer: session,
    prefix,
    ...parameters,
  })

test('default: installs the session that signs the same operation', async () => {
  expect(await act(1, deferredAction(granting(1)))).toEqual({
    events: ['ValidationInstalled(1)', 'validateUserOp(1)', 'Pinged(1)', 'succeeded'],
  })
})

test('behavior: any call that the authoriser may make', async () => {
  const call = execute(chain.target, 0n, ping(2n))
  expect(await act(1, deferredAction(call))).toEqual({
    events: ['Pinged(2)', 'validateUserOp(1)', 'Pinged(1)', 'succeeded'],
  })
})

test("behavior: stays when the operation's own call fails", async () => {
  const callData = execute(chain.target, 0n, refuse(1n))
  expect(await act(2, deferredAction(granting(2)), { callData })).toEqual({
    events: ['ValidationInstalled(2)', 'validateUserOp(2)', 'Refused', 'failed'],
  })
  expect(await act(2, undefined, { option: options.none })).toMatchObject({
    events: expect.arrayContaining(['succeeded']),
  })
})

test('parameters: deadline', async () => {
  expect(await act(3, deferredAction(granting(3), { deadline: 1_700_000_000 }))).toEqual({
    error: ['AA22'],
  })
  expect(await act(3, deferredAction(granting(3), { deadline: 1_900_000_000 }))).toMatchObject({
    events: expect.arrayContaining(['succeeded']),
  })
})

test.each<[string, () => OperationParameters['prefix'], string[]]>([
  [
    'another signer',
    () => deferredAction(granting(4), { signer: stranger }),
    ['DeferredActionSignatureInvalid'],
  ],
  [
    'another call',
    () => deferredAction(granting(4), { signedCall: granting(5) }),
    ['DeferredActionSignatureInvalid'],
  ],
  ['a replay', () => deferredAction(granting(1)), ['ValidationAlreadySet']],
  [
    'the account itself',
    () => deferredAction(execute(account, 0n, '0x')),
    ['SelfCallRecursionDepthExceeded'],
  ],
  ['an unknown function', () => deferredAction('0x12345678'), ['ValidationFunctionMissing']],
  [
    'not as a global validation',
    () => deferredAction(granting(4), { locator: 0n }),
    ['ValidationFunctionMissing'],
  ],
  [
    'an authoriser that is not installed',
    () => deferredAction(granting(4), { locator: nonceKey(99, options.global) }),
    ['ValidationFunctionMissing'],
  ],
  ['nothing', () => () => '0x', ['(empty)']],
])('error: %s', async (_, prefix, error) => {
  expect(await act(4, prefix())).toEqual({ error: ['AA23', ...error] })
})

test.each<[string, number, number[], string]>([
  ['not for signatures', flags.userOp | flags.global, [], 'SignatureValidationInvalid'],
  [
    'with validation hooks',
    flags.signature | flags.global,
    [hookFlags.validation],
    'DeferredValidationHasValidationHooks',
  ],
])('error: an authoriser %s', async (_, flag, hooks, error) => {
  const authoriser = 40 + flag
  const install = granting(0, {
    validation: config(chain.module, authoriser, flag),
    hooks: hooks.map((hookFlag) => config(chain.module, 41, hookFlag)),
  })
  await act(1, deferredAction(install))
  const locator = nonceKey(authoriser, options.global)
  expect(await act(6, deferredAction(granting(6), { locator }))).toEqual({ error: ['AA23', error] })
})

test("behavior: the authoriser's execution hooks run around the call", async () => {
  const install = granting(0, {
    validation: config(chain.module, 50, flags.signature | flags.global),
    hooks: [config(chain.module, 51, hookFlags.prePost)],
  })
  await act(1, deferredAction(install))
  const locator = nonceKey(50, options.global)
  expect(await act(7, deferredAction(granting(7), { locator }))).toMatchObject({
    events: expect.arrayContaining([
      'preExecutionHook(51)',
      'ValidationInstalled(7)',
      'postExecutionHook(51)',
    ]),
  })
})
