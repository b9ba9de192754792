import {
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  getAddress,
  zeroHash,
  type Address,
  type Hex,
} from 'viem'
import { describe, expect, test } from 'vitest'
import { encodeCalls } from '../account/encodeCalls.js'
import { checkCallData } from './checkCallData.js'
import { checkCalls, type CheckCallsParameters } from './checkCalls.js'
import type { Permission, SessionRequest } from './types.js'
import type { Denial } from './verdict.js'

const account = getAddress('0x1111111111111111111111111111111111111111')
const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const stranger = getAddress('0x000000000000000000000000000000000000dead')
const payer = getAddress('0x0000000000000000000000000000000000000fee')

const move: Hex = '0x70e87aaf'
const spend = (functionName: 'transfer' | 'approve', amount: bigint, to: Address = dollar) => ({
  to,
  data: encodeFunctionData({ abi: erc20Abi, functionName, args: [stranger, amount] }),
})

const request: SessionRequest = {
  validAfter: 100,
  validUntil: 200,
  permissions: [
    { type: 'contract-calls', address: game, functions: [move] },
    { type: 'erc20-spend', token: dollar, limit: 25n },
    { type: 'native-spend', limit: 9n },
    { type: 'gas', limit: 50n },
  ],
}
const gameId = `contract-calls:${game.toLowerCase()}`
const dollarId = `erc20-spend:${dollar.toLowerCase()}`

type Parts = Partial<CheckCallsParameters>
const check = (parts: Parts) =>
  checkCalls({ request, account, calls: [{ to: game, data: move }], timestamp: 150, ...parts })
const denialsOf = (parts: Parts): readonly Denial[] => {
  const verdict = check(parts)
  return verdict.allowed ? [] : verdict.denials
}
const narrowed = (...permissions: readonly Permission[]): SessionRequest => ({
  validUntil: 'never',
  permissions: [{ type: 'contract-calls', address: game, functions: [move] }, ...permissions],
})
const gas: Permission = { type: 'gas', limit: 50n }

describe('checkCalls', () => {
  test('default', () => {
    expect(check({})).toEqual({ allowed: true })
    expect(
      check({
        calls: [spend('transfer', 20n), { to: game, data: move, value: 9n }, spend('transfer', 5n)],
      }),
    ).toEqual({ allowed: true })
  })

  test.each<[string, Parts, readonly Denial[]]>([
    [
      'another contract',
      {
        calls: [
          { to: game, data: move },
          { to: stranger, data: move },
        ],
      },
      [
        {
          reason: 'contract-not-allowed',
          error: 'AddressNotAllowed',
          phase: 'validation',
          callIndex: 1,
          remedy: 'add-contract',
        },
      ],
    ],
    [
      'another function',
      { calls: [{ to: game, data: '0x12345678' }] },
      [
        {
          permissionId: gameId,
          reason: 'function-not-allowed',
          error: 'SelectorNotAllowed',
          phase: 'validation',
          callIndex: 0,
          remedy: 'add-function',
        },
      ],
    ],
    [
      'a plain transfer where functions are listed',
      { calls: [{ to: game, value: 1n }] },
      [
        {
          permissionId: gameId,
          reason: 'function-required',
          error: 'NoSelectorSpecified',
          phase: 'validation',
          callIndex: 0,
          remedy: 'add-contract',
        },
      ],
    ],
    [
      'a selector that is cut off',
      { calls: [{ to: game, data: '0x70e87a' }] },
      [
        {
          permissionId: gameId,
          reason: 'function-required',
          error: 'NoSelectorSpecified',
          phase: 'validation',
          callIndex: 0,
          remedy: 'fix-calldata',
        },
      ],
    ],
    [
      'more tokens than are left, counted along the batch',
      { calls: [spend('transfer', 20n), spend('transfer', 6n)] },
      [
        {
          permissionId: dollarId,
          reason: 'token-limit',
          error: 'ExceededTokenLimit',
          phase: 'execution',
          callIndex: 1,
          remaining: 25n,
          remedy: 'lower-amount',
        },
      ],
    ],
    [
      'calldata without an amount',
      { calls: [{ to: dollar, data: spend('transfer', 1n).data.slice(0, -2) as Hex }] },
      [
        {
          permissionId: dollarId,
          reason: 'token-calldata',
          error: 'InvalidCalldataLength',
          phase: 'execution',
          callIndex: 0,
          remedy: 'fix-calldata',
        },
      ],
    ],
    [
      'more native token than is left, summed over the batch',
      {
        calls: [
          { to: game, data: move, value: 5n },
          { to: game, data: move, value: 5n },
        ],
      },
      [
        {
          permissionId: 'native-spend',
          reason: 'native-limit',
          error: 'ExceededNativeTokenLimit',
          phase: 'execution',
          remaining: 9n,
          remedy: 'lower-amount',
        },
      ],
    ],
    [
      'native token where none is granted',
      { request: narrowed(gas), calls: [{ to: game, data: move, value: 1n }] },
      [
        {
          reason: 'native-limit',
          error: 'ExceededNativeTokenLimit',
          phase: 'execution',
          remaining: 0n,
          remedy: 'raise-limit',
        },
      ],
    ],
    [
      'more gas than is left',
      { maxGasCost: 51n },
      [
        {
          permissionId: 'gas',
          reason: 'gas-limit',
          error: 'ExceededNativeTokenLimit',
          phase: 'validation',
          remaining: 50n,
          remedy: 'use-paymaster',
        },
      ],
    ],
    [
      'a time before the start',
      { timestamp: 99 },
      [{ reason: 'not-yet-valid', error: 'AA22', phase: 'validation', remedy: 'wait' }],
    ],
    [
      'a time after the end',
      { timestamp: 201 },
      [{ reason: 'expired', error: 'AA22', phase: 'validation', remedy: 'extend-session' }],
    ],
    [
      'no paymaster where one is required',
      { request: narrowed({ type: 'paymaster', address: payer }) },
      [
        {
          permissionId: 'paymaster',
          reason: 'paymaster-required',
          error: '',
          phase: 'validation',
          remedy: 'use-paymaster',
        },
      ],
    ],
    [
      'another paymaster',
      { request: narrowed({ type: 'paymaster', address: payer }), paymaster: stranger },
      [
        {
          permissionId: 'paymaster',
          reason: 'wrong-paymaster',
          error: 'BadPaymasterSpecified',
          phase: 'validation',
          remedy: 'use-paymaster',
        },
      ],
    ],
    [
      'a batch where single calls are granted',
      {
        request: { ...narrowed(gas), batch: false },
        calls: [
          { to: game, data: move },
          { to: game, data: move },
        ],
      },
      [
        {
          reason: 'batch-not-allowed',
          error: 'ValidationFunctionMissing',
          phase: 'validation',
          remedy: 'send-one-by-one',
        },
      ],
    ],
    [
      'a function of the account',
      { request: narrowed(gas), calls: [{ to: account, data: '0x4f1ef286' }] },
      [
        {
          reason: 'account-function-not-allowed',
          error: 'ValidationFunctionMissing',
          phase: 'validation',
          remedy: 'ask-owner',
        },
      ],
    ],
  ])('behavior: %s is refused', (_, parts, expected) => {
    expect(denialsOf(parts)).toEqual(expected)
  })

  test('behavior: every refusal is told, what the chain meets first comes first', () => {
    const denials = denialsOf({
      timestamp: 300,
      maxGasCost: 99n,
      calls: [
        { to: dollar, data: '0x23b872dd', value: 10n },
        { to: stranger, data: move },
      ],
    })
    expect(denials.map(({ reason, phase, callIndex }) => [reason, phase, callIndex])).toEqual([
      ['token-function', 'validation', 0],
      ['contract-not-allowed', 'validation', 1],
      ['gas-limit', 'validation', undefined],
      ['expired', 'validation', undefined],
      ['token-calldata', 'execution', 0],
      ['native-limit', 'execution', undefined],
    ])
  })

  test('behavior: both ends of the time range count', () => {
    expect(check({ timestamp: 100 })).toEqual({ allowed: true })
    expect(check({ timestamp: 200 })).toEqual({ allowed: true })
  })

  test('behavior: approvals draw on the limit, and are never given back', () => {
    const approving = narrowed(
      { type: 'erc20-spend', token: dollar, limit: 25n, approve: true },
      gas,
    )
    const reasons = (...calls: CheckCallsParameters['calls']) =>
      denialsOf({ request: approving, calls }).map(({ reason }) => reason)
    expect(reasons(spend('approve', 25n))).toEqual([])
    expect(reasons(spend('approve', 20n), spend('approve', 0n), spend('transfer', 6n))).toEqual([
      'token-limit',
    ])
    expect(denialsOf({ calls: [spend('approve', 1n)] })).toMatchObject([
      { reason: 'function-not-allowed', permissionId: dollarId },
    ])
  })

  test('behavior: sponsored operations cost no gas, unless the paymaster is a special one', () => {
    const sponsored = { maxGasCost: 51n, paymaster: payer }
    expect(check(sponsored)).toEqual({ allowed: true })
    expect(denialsOf({ ...sponsored, isSpecialPaymaster: true })).toMatchObject([
      { reason: 'gas-limit' },
    ])
  })

  test('behavior: gas comes first out of a budget for both', () => {
    const pooled = narrowed({ type: 'native-and-gas', limit: 10n })
    const tried = (value: bigint, maxGasCost: bigint) =>
      denialsOf({ request: pooled, maxGasCost, calls: [{ to: game, data: move, value }] })
    expect(tried(4n, 6n)).toEqual([])
    expect(tried(5n, 6n)).toMatchObject([{ reason: 'native-limit', remaining: 4n }])
    expect(tried(0n, 11n)).toMatchObject([{ reason: 'gas-limit', remaining: 10n }])
  })

  test('behavior: on any contract calldata is padded to a selector', () => {
    const anywhere: SessionRequest = {
      validUntil: 'never',
      permissions: [
        { type: 'any-contract-calls', functions: ['0x00000000'] },
        { type: 'native-spend', limit: 1n },
        gas,
      ],
    }
    const reasons = (data: Hex) =>
      denialsOf({ request: anywhere, calls: [{ to: stranger, data, value: 1n }] })
    expect(reasons('0x')).toEqual([])
    expect(reasons('0x0000')).toEqual([])
    expect(reasons('0x01')).toMatchObject([{ reason: 'contract-not-allowed' }])
  })

  test('behavior: functions of the account that are granted', () => {
    const creating: SessionRequest = {
      validUntil: 'never',
      permissions: [
        { type: 'account-functions', functions: ['0x5998db5c'] },
        { type: 'native-spend', limit: 1n },
        gas,
      ],
    }
    const create = (value: bigint) =>
      denialsOf({
        request: creating,
        calls: [
          {
            to: account,
            data: concat([
              '0x5998db5c',
              encodeAbiParameters(
                [{ type: 'uint256' }, { type: 'bytes' }, { type: 'bool' }, { type: 'bytes32' }],
                [value, '0x', false, zeroHash],
              ),
            ]),
          },
        ],
      })
    expect(create(1n)).toEqual([])
    expect(create(2n)).toMatchObject([{ reason: 'native-limit' }])
  })

  test('behavior: the account does not call itself in a batch', () => {
    const calls = [
      { to: game, data: move },
      { to: account, data: '0x4f1ef286' as const },
    ]
    expect(denialsOf({ calls })[0]).toMatchObject({ reason: 'self-call', callIndex: 1 })
  })

  test('behavior: a hook that cannot be read may refuse', () => {
    const foreign = narrowed(gas, { type: 'unknown', reason: 'execution-hook', data: '0x12' })
    expect(denialsOf({ request: foreign })).toMatchObject([
      { reason: 'unreadable', phase: 'execution', permissionId: 'unknown:execution-hook:0x12' },
    ])
  })

  test('parameters: usage', () => {
    const usage = [
      {
        id: dollarId,
        permission: { type: 'erc20-spend', token: dollar, limit: 25n } as const,
        limit: 25n,
        spent: 20n,
        remaining: 5n,
        live: true,
      },
    ]
    expect(check({ usage, calls: [spend('transfer', 5n)] })).toEqual({ allowed: true })
    expect(denialsOf({ usage, calls: [spend('transfer', 6n)] })).toMatchObject([
      { reason: 'token-limit', remaining: 5n },
    ])
  })

  test('parameters: timestamp', () => {
    const ended: SessionRequest = { ...narrowed(gas), validUntil: 1_000_000_000 }
    expect(denialsOf({ request: ended, timestamp: undefined })).toMatchObject([
      { reason: 'expired' },
    ])
  })
})

describe('checkCallData', () => {
  const checkData = (callData: Hex) =>
    checkCallData({ request, account, callData, timestamp: 150, maxGasCost: 1n })

  test('default', () => {
    const calls = [{ to: game, data: move }]
    expect(checkData(encodeCalls({ calls, wrapped: true }))).toEqual({ allowed: true })
  })

  test('behavior: a session with execution hooks needs the wrapper', () => {
    const calls = [{ to: game, data: move }]
    expect(checkData(encodeCalls({ calls }))).toMatchObject({
      denials: [{ reason: 'not-wrapped', error: 'RequireUserOperationContext' }],
    })
  })
})
