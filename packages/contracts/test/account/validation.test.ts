import { type Address, concatHex, type Hex, toFunctionSelector, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chain, owner, session, startChain, stranger } from './chain.js'
import {
  config,
  execute,
  executeBatch,
  flags,
  hookFlags,
  inUserOperation,
  installValidation,
  options,
  ping,
  refuse,
  segment,
} from './encoding.js'
import {
  answer,
  createAccount,
  deferredAction,
  operate,
  type OperationParameters,
  type Outcome,
  transact,
} from './operations.js'

const told = toFunctionSelector('Told()')

let chain: Chain
let account: Address
let pinging: Hex
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
  pinging = execute(chain.target, 0n, ping(1n))
})
afterAll(() => chain.stop())

const install = (parameters: Parameters<typeof installValidation>[0]): Promise<Outcome> =>
  transact(chain, { from: owner, to: account, data: installValidation(parameters) })

const act = (parameters: Partial<OperationParameters>): Promise<Outcome> =>
  operate(chain, { sender: account, callData: pinging, ...parameters })

/** As validation 1, which may only execute. */
const actAs = (entityId: number, parameters: Partial<OperationParameters> = {}): Promise<Outcome> =>
  act({ entityId, option: options.none, signer: session, ...parameters })

const passes = { events: expect.arrayContaining(['Pinged(1)', 'succeeded']) }

describe('the owner', () => {
  test('default', async () => {
    expect(await act({})).toEqual({ events: ['Pinged(1)', 'succeeded'] })
  })

  test('error: another key', async () => {
    expect(await act({ signer: stranger })).toEqual({ error: ['AA24'] })
  })

  test('error: not as a global validation', async () => {
    expect(await act({ option: options.none })).toEqual({
      error: ['AA23', 'ValidationFunctionMissing'],
    })
  })

  test.each<[Hex, string[]]>([
    ['0x', ['AA23', 'Panic(50)']],
    ['0x00', ['AA23', 'ValidationSignatureSegmentMissing']],
    ['0xff', ['AA23', 'InvalidSignatureType']],
    ['0xff02', ['AA23', 'Panic(33)']],
    ['0xff00', ['AA24']],
  ])('error: signature %s', async (signature, error) => {
    expect(await act({ signature })).toEqual({ error })
  })

  test.each<[Hex, string[]]>([
    ['0x', ['AA23', 'UnrecognizedFunction']],
    ['0x12345678', ['AA23', 'ValidationFunctionMissing']],
    ['0x8dd7712f', ['AA23', '(empty)']],
  ])('error: call data %s', async (callData, error) => {
    expect(await act({ callData })).toEqual({ error })
  })

  test('behavior: a call that fails costs the operation only', async () => {
    expect(await act({ callData: execute(chain.target, 0n, refuse(7n)) })).toEqual({
      events: ['Refused', 'failed'],
    })
  })
})

describe('hooks of the owner', () => {
  test('behavior: are installed under module 0', async () => {
    const hooked = await createAccount(chain, 1n)
    const data = installValidation({
      validation: config(zeroAddress, 0, flags.userOp),
      selectors: [],
      hooks: [config(chain.module, 1, hookFlags.validation)],
    })
    await transact(chain, { from: owner, to: hooked, data })
    expect(await act({ sender: hooked })).toEqual({
      events: ['preUserOpValidationHook(1)', 'Pinged(1)', 'succeeded'],
    })
    expect(await act({ sender: hooked, prefix: deferredAction(pinging), option: 3 })).toEqual({
      error: ['AA23', 'DeferredValidationHasValidationHooks'],
    })
  })
})

describe('calls to the account itself', () => {
  const installing = (): Hex =>
    installValidation({ validation: config(chain.module, 90, flags.userOp) })

  test('behavior: a batch may hold functions that the validation may call', async () => {
    const callData = executeBatch({ target: account, data: installing() })
    expect(await act({ callData })).toEqual({ events: ['ValidationInstalled(90)', 'succeeded'] })
  })

  test('error: execute', async () => {
    expect(await act({ callData: execute(account, 0n, installing()) })).toEqual({
      error: ['AA23', 'SelfCallRecursionDepthExceeded'],
    })
  })

  test('error: execute within a batch', async () => {
    const callData = executeBatch({ target: account, data: pinging })
    expect(await act({ callData })).toEqual({ error: ['AA23', 'SelfCallRecursionDepthExceeded'] })
  })

  test('error: a function that the validation may not call', async () => {
    await install({
      validation: config(chain.module, 2, flags.userOp),
      selectors: [toFunctionSelector('executeBatch((address,uint256,bytes)[])')],
    })
    const callData = executeBatch({ target: account, data: installing() })
    expect(await actAs(2, { callData })).toEqual({ error: ['AA23', 'ValidationFunctionMissing'] })
    const other = executeBatch({ target: chain.target, data: ping(1n) })
    expect(await actAs(2, { callData: other })).toEqual(passes)
  })
})

describe('a session', () => {
  beforeAll(async () => {
    await install({ validation: config(chain.module, 1, flags.userOp) })
  })

  test('default', async () => {
    expect(await actAs(1)).toEqual({ events: ['validateUserOp(1)', 'Pinged(1)', 'succeeded'] })
    expect(await actAs(1, { callData: inUserOperation(pinging) })).toEqual(passes)
  })

  test.each([
    ['as a global validation', { option: options.global }],
    ['not installed', { entityId: 77 }],
    ['a function it was not granted', { callData: executeBatch() }],
  ])('error: %s', async (_, parameters) => {
    expect(await actAs(1, parameters)).toEqual({ error: ['AA23', 'ValidationFunctionMissing'] })
  })

  test('error: not for user operations', async () => {
    await install({ validation: config(chain.module, 3, flags.signature) })
    expect(await actAs(3)).toEqual({ error: ['AA23', 'UserOpValidationInvalid'] })
  })

  test('error: its module refuses', async () => {
    await answer(chain, 'validateUserOp', 1, { reverts: true, data: told })
    expect(await actAs(1)).toEqual({ error: ['AA23', 'UserOpValidationFunctionReverted', 'Told'] })
    await answer(chain, 'validateUserOp', 1, {})
    expect(await actAs(1)).toEqual(passes)
  })
})

describe('validation hooks', () => {
  beforeAll(async () => {
    await install({
      validation: config(chain.module, 10, flags.userOp),
      hooks: [11, 12, 13].map((entityId) => config(chain.module, entityId, hookFlags.validation)),
    })
  })

  test('default: in install order, before the validation', async () => {
    expect(await actAs(10)).toEqual({
      events: [
        'preUserOpValidationHook(11)',
        'preUserOpValidationHook(12)',
        'preUserOpValidationHook(13)',
        'validateUserOp(10)',
        'Pinged(1)',
        'succeeded',
      ],
    })
  })

  test.each<[string, Hex[]]>([
    ['first', [segment(0, '0xa0')]],
    ['last', [segment(2, '0xa0')]],
    ['all', [segment(0, '0xa0'), segment(1, '0xa1'), segment(2, '0xa2')]],
  ])('behavior: a segment for the %s', async (_, segments) => {
    expect(await actAs(10, { prefix: () => concatHex(segments) })).toEqual(passes)
  })

  test.each<[string, Hex[], string]>([
    ['no such hook', [segment(3, '0xa0')], 'ValidationSignatureSegmentMissing'],
    ['empty', [segment(0, '0x')], 'NonCanonicalEncoding'],
    ['descending', [segment(1, '0xa1'), segment(0, '0xa0')], 'SegmentOutOfOrder'],
    ['twice', [segment(0, '0xa0'), segment(0, '0xa0')], 'SegmentOutOfOrder'],
  ])('error: segments: %s', async (_, segments, error) => {
    expect(await actAs(10, { prefix: () => concatHex(segments) })).toEqual({
      error: ['AA23', error],
    })
  })

  test.each<[string, Parameters<typeof answer>[3], string[]]>([
    ['refuses', { reverts: true, data: told }, ['AA23', 'PreUserOpValidationHookReverted', 'Told']],
    ['says the signature is wrong', { data: `0x${'1'.padStart(64, '0')}` }, ['AA24']],
    [
      'names an aggregator',
      { data: `0x${'2'.padStart(64, '0')}` },
      ['AA23', 'UnexpectedAggregator'],
    ],
    ['ended', { data: `0x${'1'.padStart(24, '0')}${'0'.repeat(40)}` }, ['AA22']],
  ])('error: a hook %s', async (_, told_, error) => {
    await answer(chain, 'preUserOpValidationHook', 12, told_)
    expect(await actAs(10)).toEqual({ error })
    await answer(chain, 'preUserOpValidationHook', 12, {})
    expect(await actAs(10)).toEqual(passes)
  })
})

describe('execution hooks', () => {
  beforeAll(async () => {
    await install({
      validation: config(chain.module, 20, flags.userOp),
      hooks: [
        config(chain.module, 21, hookFlags.pre),
        config(chain.module, 22, hookFlags.prePost),
        config(chain.module, 23, hookFlags.post),
      ],
    })
  })

  test('default: pre in install order, post in reverse', async () => {
    expect(await actAs(20, { callData: inUserOperation(pinging) })).toEqual({
      events: [
        'validateUserOp(20)',
        'preExecutionHook(21)',
        'preExecutionHook(22)',
        'Pinged(1)',
        'postExecutionHook(23)',
        'postExecutionHook(22)',
        'succeeded',
      ],
    })
  })

  test('error: outside executeUserOp', async () => {
    expect(await actAs(20)).toEqual({ error: ['AA23', 'RequireUserOperationContext'] })
  })

  test('error: a hook refuses', async () => {
    await answer(chain, 'preExecutionHook', 22, { reverts: true, data: told })
    expect(await actAs(20, { callData: inUserOperation(pinging) })).toEqual({
      events: ['validateUserOp(20)', 'PreExecHookReverted', 'Told', 'failed'],
    })
    await answer(chain, 'preExecutionHook', 22, {})
    expect(await actAs(20, { callData: inUserOperation(pinging) })).toEqual(passes)
  })
})
