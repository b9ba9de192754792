import { maxUint256, toFunctionSelector } from 'viem'
import { entryPoint07Address } from 'viem/account-abstraction'
import { describe, expect, test } from 'vitest'
import { BaseError } from '../errors/BaseError.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { compile } from './compile.js'
import type { Permission, SessionRequest } from './types.js'
import { sessionRequest } from './sessionRequest.js'

const a = '0xAAaAAAaAAaaAaaaaAAAaAaaaAaaaAAAAaAaAaaAA'.toLowerCase() as `0x${string}`
const b = '0x00000000000000000000000000000000000000bb'
const now = 1_800_000_000
const calls: Permission = { type: 'contract-calls', address: a, functions: ['move(uint8)'] }
const gas: Permission = { type: 'gas', limit: 1n }

const ask = (request: SessionRequest) => () => sessionRequest(request, { now })
const asking = (...permissions: readonly Permission[]) => ask({ permissions, validUntil: now + 1 })

type Refusal = { field?: string; value?: unknown }

function errorOf(attempt: () => unknown): BaseError {
  try {
    attempt()
  } catch (error) {
    if (error instanceof BaseError) return error
    throw error
  }
  throw new Error('it was accepted')
}

/** What every refusal says: which it is, where, and in words why and what to do. */
const refusal = (name: string, { field, value }: Refusal): object => ({
  name,
  field,
  ...(value === undefined ? {} : { value }),
  reason: expect.stringMatching(/\w{3}/),
  remedy: expect.stringMatching(/\w{3}/),
})

describe('sessionRequest', () => {
  test('default', () => {
    const request = { permissions: [calls, gas], validUntil: now + 1 }
    expect(sessionRequest(request, { now })).toBe(request)
  })

  test('behavior: its own clock tells what is past', () => {
    const second = Math.floor(Date.now() / 1000)
    expect(() => sessionRequest({ permissions: [calls, gas], validUntil: second - 10 })).toThrow(
      'in the past',
    )
    const request = { permissions: [calls, gas], validUntil: second + 100 }
    expect(sessionRequest(request)).toBe(request)
  })

  test.each<[string, () => unknown, string, Refusal]>([
    [
      'an address that is too short',
      asking({ ...calls, address: '0x1234' }, gas),
      'InvalidAddressError',
      { field: 'permissions[0].address', value: '0x1234' },
    ],
    [
      'an address with a wrong checksum',
      asking({ ...calls, address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96046' }, gas),
      'InvalidAddressError',
      { field: 'permissions[0].address' },
    ],
    [
      'the zero address, which means any contract to the module',
      asking({ ...calls, address: `0x${'0'.repeat(40)}` }, gas),
      'InvalidAddressError',
      { field: 'permissions[0].address' },
    ],
    [
      'a limit below zero',
      asking({ type: 'erc20-spend', token: a, limit: -1n }, gas),
      'InvalidLimitError',
      { field: 'permissions[0].limit', value: -1n },
    ],
    [
      'a limit above uint256',
      asking({ type: 'erc20-spend', token: a, limit: maxUint256 + 1n }, gas),
      'InvalidLimitError',
      { field: 'permissions[0].limit' },
    ],
    [
      'a gas limit above uint256',
      asking(calls, { type: 'gas', limit: maxUint256 + 1n }),
      'InvalidLimitError',
      { field: 'permissions[1].limit' },
    ],
    [
      'an expiry in the past',
      ask({ permissions: [calls, gas], validUntil: now }),
      'InvalidTimeRangeError',
      { field: 'validUntil', value: now },
    ],
    [
      'an expiry before the start',
      ask({ permissions: [calls, gas], validAfter: now + 5, validUntil: now + 5 }),
      'InvalidTimeRangeError',
      { field: 'validUntil', value: now + 5 },
    ],
    [
      'an expiry in milliseconds and a half',
      ask({ permissions: [calls, gas], validUntil: now + 0.5 }),
      'InvalidTimeRangeError',
      { field: 'validUntil' },
    ],
    [
      'no end said in a number',
      ask({ permissions: [calls, gas], validUntil: 2 ** 48 - 1 }),
      'InvalidTimeRangeError',
      { field: 'validUntil' },
    ],
    [
      'a start below zero',
      ask({ permissions: [calls, gas], validAfter: -1, validUntil: now + 1 }),
      'InvalidTimeRangeError',
      { field: 'validAfter', value: -1 },
    ],
    [
      'a function name without its parameters',
      asking({ ...calls, functions: ['move'] }, gas),
      'InvalidFunctionError',
      { field: 'permissions[0].functions[0]', value: 'move' },
    ],
    [
      'a signature with an unknown type',
      asking({ ...calls, functions: ['0x12345678', 'move(uint7)'] }, gas),
      'InvalidFunctionError',
      { field: 'permissions[0].functions[1]', value: 'move(uint7)' },
    ],
    [
      'a selector that is too long',
      asking({ ...calls, functions: ['0x1234567890'] }, gas),
      'InvalidFunctionError',
      { field: 'permissions[0].functions[0]' },
    ],
    [
      'no function at all',
      asking({ ...calls, functions: [] }, gas),
      'InvalidFunctionError',
      { field: 'permissions[0].functions' },
    ],
    [
      'more functions than can be installed',
      asking(
        {
          ...calls,
          functions: Array.from({ length: 101 }, (_, index) => toFunctionSelector(`f${index}()`)),
        },
        gas,
      ),
      'TooManyEntriesError',
      { field: 'permissions[0].functions', value: 101 },
    ],
    [
      'more permissions than can be installed',
      asking(...Array.from({ length: 101 }, () => calls)),
      'TooManyEntriesError',
      { field: 'permissions', value: 101 },
    ],
    [
      'one contract twice, in two letter cases',
      asking(calls, { ...calls, address: `0x${a.slice(2).toUpperCase()}`, functions: 'all' }, gas),
      'DuplicatePermissionError',
      { field: 'permissions[1]', value: `contract-calls:${a}` },
    ],
    [
      'one token twice',
      asking({ type: 'erc20-spend', token: a, limit: 1n }, gas, {
        type: 'erc20-spend',
        token: a,
        limit: 2n,
      }),
      'DuplicatePermissionError',
      { field: 'permissions[2]', value: `erc20-spend:${a}` },
    ],
    [
      'two gas limits',
      asking(calls, gas, gas),
      'DuplicatePermissionError',
      { field: 'permissions[2]' },
    ],
    [
      'a permission module as contract',
      asking({ ...calls, address: allowlistModuleAddress.toLowerCase() as `0x${string}` }, gas),
      'PrivilegedTargetError',
      { field: 'permissions[0].address', value: allowlistModuleAddress },
    ],
    [
      'the bypassable allowlist module as contract',
      asking({ ...calls, address: '0x0000000000002311EEE9A2B887af1F144dbb4F6e' }, gas),
      'PrivilegedTargetError',
      { field: 'permissions[0].address' },
    ],
    [
      'the EntryPoint as contract',
      asking({ ...calls, address: entryPoint07Address }, gas),
      'PrivilegedTargetError',
      { field: 'permissions[0].address' },
    ],
    [
      'a permission module as token',
      asking({ type: 'erc20-spend', token: allowlistModuleAddress, limit: 1n }, gas),
      'PrivilegedTargetError',
      { field: 'permissions[0].token' },
    ],
    ...(
      [
        ['updateLimits(uint32,uint256)', '0x71280be3'],
        ['onInstall(bytes)', '0x6d61fe70'],
        ['withdrawTo(address,uint256)', '0x205c2878'],
        ['performCreate(uint256,bytes,bool,bytes32)', '0x5998db5c'],
        ['executeBatch((address,uint256,bytes)[])', '0x34fcd5be'],
      ] as const
    ).map(([signature, selector]): [string, () => unknown, string, Refusal] => [
      `${signature} on any contract`,
      asking({ type: 'any-contract-calls', functions: [signature] }, gas),
      'PrivilegedFunctionError',
      { field: 'permissions[0].functions', value: selector },
    ]),
    ...[
      '0x1bbf564c',
      '0xb6b1ccfe',
      '0x001a63e9',
      '0x93b1dc61',
      '0x4f1ef286',
      '0x30009d52',
      '0xb61d27f6',
    ].map((selector): [string, () => unknown, string, Refusal] => [
      `${selector} of the account without equalsRoot`,
      asking({ type: 'account-functions', functions: [selector] }, gas),
      'PrivilegedFunctionError',
      { field: 'permissions[0].functions', value: selector },
    ]),
    ...['0x8dd7712f', '0xf2680c0f', '0x19822f7c'].map(
      (selector): [string, () => unknown, string, Refusal] => [
        `${selector} of the account, whatever is said`,
        asking({ type: 'account-functions', functions: [selector], equalsRoot: true }, gas),
        'PrivilegedFunctionError',
        { field: 'permissions[0].functions', value: selector },
      ],
    ),
    [
      'a token limit and the same contract',
      asking({ type: 'erc20-spend', token: a, limit: 1n }, calls, gas),
      'PermissionConflictError',
      { field: 'permissions', value: [`erc20-spend:${a}`, `contract-calls:${a}`] },
    ],
    [
      'a token limit and functions of the account',
      asking(
        { type: 'erc20-spend', token: a, limit: 1n },
        { type: 'account-functions', functions: ['0x5998db5c'] },
        gas,
      ),
      'PermissionConflictError',
      { field: 'permissions', value: [`erc20-spend:${a}`, 'account-functions'] },
    ],
    [
      'unguarded calls and guarded ones',
      asking(
        { type: 'account-functions', functions: ['0xb61d27f6'], equalsRoot: true },
        calls,
        gas,
      ),
      'PermissionConflictError',
      { field: 'permissions', value: ['account-functions', `contract-calls:${a}`] },
    ],
    [
      'one budget and two',
      asking(calls, { type: 'native-and-gas', limit: 1n }, gas),
      'PermissionConflictError',
      { field: 'permissions', value: ['native-and-gas', 'gas'] },
    ],
    [
      'root and a limit',
      ask({ permissions: [gas, { type: 'root' }], validUntil: 'never' }),
      'PermissionConflictError',
      { field: 'permissions', value: ['root', 'gas'] },
    ],
    [
      'root with an end date',
      asking({ type: 'root' }),
      'InvalidTimeRangeError',
      { field: 'validUntil', value: now + 1 },
    ],
    [
      'root with a start date',
      ask({ permissions: [{ type: 'root' }], validAfter: 5, validUntil: 'never' }),
      'InvalidTimeRangeError',
      { field: 'validAfter', value: 5 },
    ],
    ['no bound on gas', asking(calls), 'UnboundedGasError', { field: 'permissions' }],
    ['nothing that may be called', asking(gas), 'EmptyRequestError', { field: 'permissions' }],
    [
      'a native limit of 0 and nothing else',
      asking(gas, { type: 'native-spend', limit: 0n }),
      'EmptyRequestError',
      { field: 'permissions' },
    ],
    [
      'a token that may be moved in no way',
      asking({ type: 'erc20-spend', token: a, limit: 1n, transfer: false }, gas),
      'InvalidRequestError',
      { field: 'permissions[0].transfer' },
    ],
    [
      'an unreadable permission',
      asking(calls, gas, { type: 'unknown', reason: 'validation-hook', data: '0x01' }),
      'UnreadablePermissionError',
      { field: 'permissions[2]', value: '0x01' },
    ],
    [
      'a custom permission of a kind that is not handed in',
      asking(calls, gas, { type: 'custom', kind: 'sun', module: b, parameters: {} }),
      'UnknownKindError',
      { field: 'permissions[2]', value: 'sun' },
    ],
  ])('error: %s', (_, attempt, name, at) => {
    expect(errorOf(attempt)).toMatchObject(refusal(name, at))
  })

  // What plain JavaScript or JSON may hand in against the types.
  test.each<[string, object, string, Refusal]>([
    ['no expiry', { permissions: [calls, gas] }, 'InvalidTimeRangeError', { field: 'validUntil' }],
    [
      'an expiry in words that mean nothing',
      { permissions: [calls, gas], validUntil: 'soon' },
      'InvalidTimeRangeError',
      { field: 'validUntil', value: 'soon' },
    ],
    ['no permissions', { validUntil: 'never' }, 'InvalidRequestError', { field: 'permissions' }],
    [
      'a number as limit',
      { permissions: [calls, { type: 'gas', limit: 1 }], validUntil: 'never' },
      'InvalidLimitError',
      { field: 'permissions[1].limit', value: 1 },
    ],
    [
      'a text as yes or no',
      { permissions: [calls, gas], validUntil: 'never', batch: 'false' },
      'InvalidRequestError',
      { field: 'batch', value: 'false' },
    ],
    [
      'a text as approval to approve',
      {
        permissions: [{ type: 'erc20-spend', token: a, limit: 1n, approve: 'false' }, gas],
        validUntil: 'never',
      },
      'InvalidRequestError',
      { field: 'permissions[0].approve', value: 'false' },
    ],
    [
      'a recipient of native token',
      { permissions: [{ type: 'native-spend', limit: 1n, to: a }, gas], validUntil: 'never' },
      'InvalidRequestError',
      { field: 'permissions[0].to', value: a },
    ],
    [
      'a permission of no type',
      { permissions: [{ type: 'erc-20', token: a }], validUntil: 'never' },
      'InvalidRequestError',
      { field: 'permissions[0]' },
    ],
  ])('error: %s', (_, request, name, at) => {
    expect(errorOf(ask(request as SessionRequest))).toMatchObject(refusal(name, at))
  })

  test('error: the account as contract, once the account is known', () => {
    const parameters = {
      request: { permissions: [calls, gas], validUntil: 'never' as const },
      key: { type: 'secp256k1', address: b } as const,
      entityId: 1,
    }
    expect(compile({ ...parameters, account: b }).selectors).toHaveLength(2)
    expect(errorOf(() => compile({ ...parameters, account: a }))).toMatchObject(
      refusal('PrivilegedTargetError', { field: 'permissions[0].address' }),
    )
  })

  test.each([0, -1, 1.5, 2147483647, 4294967295])('error: %d as entity id', (entityId) => {
    const request = { permissions: [calls, gas], validUntil: 'never' as const }
    const key = { type: 'secp256k1', address: b } as const
    expect(errorOf(() => compile({ request, key, entityId, account: b }))).toMatchObject(
      refusal('InvalidEntityIdError', { field: 'entityId', value: entityId }),
    )
  })
})
