import fc from 'fast-check'
import { getAddress, zeroAddress, type Address, type Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import { decodeInstall } from '../install/decodeInstall.js'
import { encodeInstall } from '../install/encodeInstall.js'
import type { InstallPlan } from '../install/types.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { decodeAllowlistData } from '../modules/allowlist/decode.js'
import { nativeTokenLimitModuleAddress } from '../modules/nativeTokenLimit/address.js'
import { decodeNativeTokenLimitData } from '../modules/nativeTokenLimit/decode.js'
import { paymasterGuardModuleAddress } from '../modules/paymasterGuard/address.js'
import { decodePaymasterGuardData } from '../modules/paymasterGuard/decode.js'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { encodeSingleSignerData } from '../modules/singleSigner/encode.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { decodeTimeRangeData } from '../modules/timeRange/decode.js'
import { webAuthnValidationModuleAddress } from '../modules/webAuthn/address.js'
import { decodeWebAuthnData } from '../modules/webAuthn/decode.js'
import { grantableRequest, grantableRequestOfAllKinds, kinds } from './arbitraries.test.shared.js'
import { compile } from './compile.js'
import { decompile } from './decompile.js'
import { normalise } from './normalise.js'
import type { Permission, SessionRequest } from './types.js'

const account = '0x1111111111111111111111111111111111111111'
const account2 = '0x2222222222222222222222222222222222222222'
const owned = {
  type: 'secp256k1',
  address: '0x2222222222222222222222222222222222222222',
} as const
const keys: readonly SessionKeyReference[] = [
  owned,
  { type: 'p256', publicKey: { x: 1n, y: 2n ** 255n } },
]
const numRuns = 10_000

const bytes = (request: SessionRequest) =>
  encodeInstall(compile({ request, key: owned, entityId: 7, account }))

const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const gas = { type: 'gas', limit: 5n } as const

/** Rare by chance: what one contract is kept out of, it has by itself. */
const keptOutForNothing: SessionRequest = {
  permissions: [
    { type: 'contract-calls', address: game, functions: ['0x00000001', '0x00000002'] },
    {
      type: 'any-contract-calls',
      functions: ['0x00000001', '0x00000002'],
      except: [game, dollar],
    },
    gas,
  ],
  validUntil: 'never',
}

const planOf = (request: SessionRequest): InstallPlan =>
  compile({ request, key: owned, entityId: 7, account })

/** The hooks of a plan, short enough to compare: module, entity id, when, and decoded data. */
const hooksOf = (request: SessionRequest): readonly unknown[] =>
  planOf(request).hooks.map(({ module, entityId, type, installData }) => {
    if (installData === '0x') return [names[module], entityId, type]
    const data =
      module === allowlistModuleAddress
        ? decodeAllowlistData(installData).inputs
        : module === timeRangeModuleAddress
          ? decodeTimeRangeData(installData)
          : module === paymasterGuardModuleAddress
            ? decodePaymasterGuardData(installData).paymaster
            : decodeNativeTokenLimitData(installData).limit
    return [names[module], entityId, type, data]
  })

const names: Record<string, string> = {
  [allowlistModuleAddress]: 'allowlist',
  [nativeTokenLimitModuleAddress]: 'native',
  [timeRangeModuleAddress]: 'time',
  [paymasterGuardModuleAddress]: 'paymaster',
}

const entry = (target: Address, functions: 'all' | readonly Hex[], limit?: bigint) => ({
  target,
  hasSelectorAllowlist: functions !== 'all',
  hasERC20SpendLimit: limit !== undefined,
  erc20SpendLimit: limit ?? 0n,
  selectors: functions === 'all' ? [] : functions,
})

describe('compile', () => {
  test('default', () => {
    const request: SessionRequest = {
      validAfter: 100,
      validUntil: 200,
      permissions: [
        { type: 'native-spend', limit: 9n },
        gas,
        { type: 'erc20-spend', token: dollar, limit: 25n },
        { type: 'contract-calls', address: game, functions: ['move(uint8)', 'claim()'] },
      ],
    }
    const { hooks: _, ...plan } = planOf(request)
    expect(plan).toEqual({
      module: singleSignerValidationModuleAddress,
      entityId: 7,
      isUserOpValidation: true,
      isSignatureValidation: false,
      isGlobal: false,
      selectors: ['0xb61d27f6', '0x34fcd5be'],
      installData: encodeSingleSignerData({ entityId: 7, signer: owned.address }),
    })
    // One allowlist entity for both hooks, gas and native token apart, each entry once, sorted.
    expect(hooksOf(request)).toEqual([
      ['time', 7, 'validation', { entityId: 7, validAfter: 100, validUntil: 200 }],
      [
        'allowlist',
        7,
        'validation',
        [entry(game, ['0x4e71d92d', '0x70e87aaf']), entry(dollar, ['0xa9059cbb'], 25n)],
      ],
      ['allowlist', 7, 'execution'],
      ['native', 2147483654, 'validation', 5n],
      ['native', 7, 'execution', 9n],
    ])
  })

  test('behavior: every wei is refused unless the request says otherwise', () => {
    const calls = { type: 'contract-calls', address: game, functions: 'all' } as const
    const guard = ['native', 7, 'execution']
    const hooks = (...permissions: readonly Permission[]) =>
      hooksOf({ permissions: [calls, gas, ...permissions], validUntil: 'never' })
    expect(hooks().at(-1)).toEqual(guard)
    expect(hooks({ type: 'native-spend', limit: 0n }).at(-1)).toEqual(guard)
    expect(hooks({ type: 'native-spend', limit: 1n }).at(-1)).toEqual([...guard, 1n])
    expect(hooks({ type: 'native-spend', limit: 'unlimited' }).at(-1)).toEqual([
      'native',
      2147483654,
      'validation',
      5n,
    ])
  })

  test('behavior: native token alone may go to anyone', () => {
    const hooks = hooksOf({
      permissions: [{ type: 'native-spend', limit: 1n }, gas],
      validUntil: 'never',
    })
    const anyone = { ...entry(zeroAddress, 'all'), selectors: ['0x00000000'] }
    expect(hooks[0]).toEqual(['allowlist', 7, 'validation', [anyone]])
  })

  test('behavior: functions on any contract are told to every listed one, as far as limits count them', () => {
    const [first] = hooksOf({
      permissions: [
        gas,
        { type: 'any-contract-calls', functions: ['0x095ea7b3', '0x23b872dd'], except: [account2] },
        { type: 'contract-calls', address: game, functions: ['0x4e71d92d'] },
        { type: 'erc20-spend', token: dollar, limit: 1n },
      ],
      validUntil: 'never',
    })
    expect(first).toEqual([
      'allowlist',
      7,
      'validation',
      [
        { ...entry(zeroAddress, 'all'), selectors: ['0x095ea7b3', '0x23b872dd'] },
        entry(game, ['0x095ea7b3', '0x23b872dd', '0x4e71d92d']),
        entry(dollar, ['0x095ea7b3', '0xa9059cbb'], 1n),
        entry(account2, []),
      ],
    ])
  })

  test('behavior: one budget for both is two hooks on one entity', () => {
    const hooks = hooksOf({
      permissions: [
        { type: 'native-and-gas', limit: 8n },
        { type: 'contract-calls', address: game, functions: 'all' },
      ],
      validUntil: 'never',
    })
    expect(hooks.slice(1)).toEqual([
      ['native', 7, 'validation', 8n],
      ['native', 7, 'execution'],
    ])
  })

  test('behavior: a gas limit of 0 and a required paymaster', () => {
    const hooks = hooksOf({
      permissions: [
        { type: 'gas', limit: 0n },
        { type: 'paymaster', address: dollar },
        { type: 'account-functions', functions: ['0xcafecafe'] },
      ],
      validUntil: 'never',
    })
    expect(hooks).toEqual([
      ['paymaster', 7, 'validation', dollar],
      ['native', 2147483654, 'validation'],
    ])
  })

  test('behavior: functions of the account need no allowlist, and a native guard if they send', () => {
    const request = (selector: Hex): SessionRequest => ({
      permissions: [gas, { type: 'account-functions', functions: [selector] }],
      validUntil: 'never',
    })
    expect(planOf(request('0xcafecafe')).selectors).toEqual(['0xcafecafe'])
    expect(hooksOf(request('0xcafecafe'))).toHaveLength(1)
    expect(hooksOf(request('0x5998db5c')).slice(1)).toEqual([['native', 7, 'execution']])
  })

  test('behavior: root is global and has no hooks', () => {
    const { isGlobal, isSignatureValidation, selectors, hooks } = planOf({
      permissions: [{ type: 'root' }],
      validUntil: 'never',
    })
    expect({ isGlobal, isSignatureValidation, selectors, hooks }).toEqual({
      isGlobal: true,
      isSignatureValidation: false,
      selectors: [],
      hooks: [],
    })
  })

  test('parameters: key', () => {
    const { module, installData } = compile({
      request: { permissions: [{ type: 'root' }], validUntil: 'never' },
      key: { type: 'p256', publicKey: { x: 1n, y: 2n } },
      entityId: 7,
      account,
    })
    expect(module).toBe(webAuthnValidationModuleAddress)
    expect(decodeWebAuthnData(installData)).toEqual({ entityId: 7, publicKey: { x: 1n, y: 2n } })
  })

  test('parameters: batch', () => {
    const permissions: readonly Permission[] = [
      { type: 'contract-calls', address: game, functions: 'all' },
      gas,
    ]
    expect(planOf({ permissions, validUntil: 'never', batch: false }).selectors).toEqual([
      '0xb61d27f6',
    ])
    expect(planOf({ permissions, validUntil: 'never', batch: true }).selectors).toHaveLength(2)
  })

  test('parameters: validAfter', () => {
    const permissions: readonly Permission[] = [
      { type: 'account-functions', functions: ['0xcafecafe'] },
      { type: 'gas', limit: 'unlimited' },
    ]
    expect(hooksOf({ permissions, validUntil: 'never' })).toEqual([])
    expect(hooksOf({ permissions, validAfter: 3, validUntil: 'never' })).toEqual([
      ['time', 7, 'validation', { entityId: 7, validAfter: 3, validUntil: 0 }],
    ])
  })

  test('behavior: reading the bytes back gives the normal form', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 9, arbitrary: grantableRequest },
          { weight: 1, arbitrary: grantableRequestOfAllKinds },
        ),
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 2147483646 }),
        (request, key, entityId) => {
          const plan = compile({ request, key, entityId, account, kinds })
          const { layout: _, ...read } = decompile(decodeInstall(encodeInstall(plan)), { kinds })
          expect(read).toEqual({ request: normalise(request, { kinds }), key, entityId })
        },
      ),
      { numRuns },
    )
  })

  test('behavior: the normal form compiles to the same bytes', () => {
    fc.assert(
      fc.property(grantableRequest, (request) => {
        const normal = normalise(request)
        expect(normalise(normal)).toEqual(normal)
        expect(bytes(normal)).toBe(bytes(request))
      }),
      { numRuns: numRuns / 10, examples: [[keptOutForNothing]] },
    )
  })

  test('behavior: order and letter case make no difference', () => {
    const spell = (value: unknown): unknown =>
      typeof value === 'string' && /^0x([0-9a-fA-F]{40}|[0-9a-fA-F]{8})$/.test(value)
        ? `0x${value.slice(2).toUpperCase()}`
        : Array.isArray(value)
          ? value.map(spell).reverse()
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spell(part)]))
            : value
    fc.assert(
      fc.property(grantableRequest, (request) => {
        expect(bytes(spell(request) as SessionRequest)).toBe(bytes(request))
      }),
      { numRuns: numRuns / 10 },
    )
  })
})
