import { getAddress, maxUint208, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { decodeInstall } from '../../install/decodeInstall.js'
import { encodeInstall } from '../../install/encodeInstall.js'
import { periodicSpendLimitModuleAddress } from '../../modules/periodicSpendLimit/address.js'
import { countPeriodStarts, periodEnd } from '../../modules/periodicSpendLimit/periodEnd.js'
import { usageLimitModuleAddress } from '../../modules/usageLimit/address.js'
import { checkCalls } from '../checkCalls.js'
import { compile } from '../compile.js'
import { decompile } from '../decompile.js'
import { describe as describeRequest } from '../describe.js'
import { exposure } from '../exposure.js'
import { normalise } from '../normalise.js'
import { parseSessionRequest } from '../parseSessionRequest.js'
import { readUsage } from '../readUsage.js'
import { serializeSessionRequest } from '../serializeSessionRequest.js'
import type { Permission, SessionRequest } from '../types.js'
import { warnings } from '../warnings.js'
import { periodicSpend, periodicSpendKind, type PeriodicSpendParameters } from './periodicSpend.js'
import { usageLimit, usageLimitKind } from './usageLimit.js'

const kinds = [usageLimitKind, periodicSpendKind]
const account = getAddress('0x1111111111111111111111111111111111111111')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const key = { type: 'secp256k1', address: game } as const
const gas: Permission = { type: 'gas', limit: 5n }
const transfers: Permission = {
  type: 'contract-calls',
  address: dollar,
  functions: ['transfer(address,uint256)'],
}
const at = (text: string): number => Date.parse(text) / 1000
const perDay = (parameters: Partial<PeriodicSpendParameters> = {}) =>
  periodicSpend({ token: dollar, limit: 10n, period: 'day', ...parameters })
const asking = (...permissions: readonly Permission[]): SessionRequest => ({
  permissions: [transfers, gas, ...permissions],
  validUntil: at('2026-03-31T12:00:00Z'),
})
const full = asking(
  { type: 'native-spend', limit: 'unlimited' },
  usageLimit({ operations: 3 }),
  perDay(),
  perDay({ token: 'native', period: 'month' }),
)
const planOf = (request: SessionRequest) => compile({ request, key, entityId: 7, account, kinds })

describe('custom kinds', () => {
  test('default', () => {
    const plan = planOf(full)
    expect(plan.hooks.slice(-2).map(({ module, type }) => [module, type])).toEqual([
      [periodicSpendLimitModuleAddress, 'execution'],
      [usageLimitModuleAddress, 'validation'],
    ])
    expect(decompile(decodeInstall(encodeInstall(plan)), { kinds }).request).toEqual(
      normalise(full, { kinds }),
    )
  })

  test('behavior: neither the order of kinds nor of permissions makes a difference', () => {
    const other = { ...full, permissions: full.permissions.toReversed() }
    expect(
      compile({ request: other, key, entityId: 7, account, kinds: kinds.toReversed() }),
    ).toEqual(planOf(full))
  })

  test('behavior: without the kinds, the hooks are unknown', () => {
    const { permissions } = decompile(planOf(full)).request
    expect(permissions.filter(({ type }) => type === 'unknown')).toHaveLength(2)
  })

  test('behavior: JSON and back', () => {
    const text = serializeSessionRequest(full)
    const read = parseSessionRequest(text, { kinds })
    expect(normalise(read, { kinds })).toEqual(normalise(full, { kinds }))
  })

  test('behavior: a limit per period takes the danger out of what it limits', () => {
    const open = asking({ type: 'native-spend', limit: 'unlimited' })
    const labels = { tokens: [{ address: dollar, symbol: 'D', decimals: 6, verified: true }] }
    const codes = (request: SessionRequest) =>
      warnings({ request, kinds, labels, now: at('2026-03-30T12:00:00Z') }).map(({ code }) => code)
    expect(codes(open)).toEqual(['token-without-limit', 'native-unlimited'])
    expect(codes(full)).toEqual([])
    expect(describeRequest(open, undefined, { kinds }).dangerous).toBe(true)
    expect(describeRequest(full, undefined, { kinds }).dangerous).toBe(false)
    expect(describeRequest(full, undefined, { kinds }).cannot).toContain('other-tokens')
  })

  test('behavior: what can be taken until the end counts every period', () => {
    const now = at('2026-03-29T23:00:00Z')
    const labels = { tokens: [{ address: dollar, symbol: 'D', decimals: 6, verified: true }] }
    const { assets } = exposure({ request: full, labels, kinds, now })
    // The rest of the 29th, the 30th and the 31st; of native token, March alone.
    expect(assets.find(({ token }) => token.address === dollar)?.fromKey).toBe(30n)
    expect(assets.find(({ token }) => token.address === 'native')?.fromKey).toBe(10n)
  })

  test('behavior: usage is read from the modules', () => {
    const { toUsage, contracts } = readUsage({ request: full, account, entityId: 7, kinds })
    const own = contracts.slice(-3)
    expect(own.map(({ functionName, args }) => [functionName, args])).toEqual([
      ['spendLimits', [7, zeroAddress, account]],
      ['spendLimits', [7, dollar, account]],
      ['usageLimits', [7, account]],
    ])
    const others = contracts.slice(0, -3).map(() => undefined)
    const usage = toUsage([...others, [4, 10n, 10n, 99], [2, 10n, 4n, 99], [3n, 3n]])
    expect(usage.slice(-3)).toMatchObject([
      { spent: 10n, remaining: 0n, resetsAt: 99, live: true },
      { limit: 10n, spent: 4n, remaining: 6n, resetsAt: 99, live: true },
      { limit: 3n, spent: 3n, remaining: 0n, live: false, exhausted: true },
    ])
    const check = (timestamp: number) =>
      checkCalls({
        request: { ...asking(usageLimit({ operations: 3 })), validUntil: 'never' },
        account,
        calls: [{ to: dollar, data: '0xa9059cbb' }],
        usage,
        timestamp,
        kinds,
      })
    expect(check(98)).toMatchObject({
      denials: [{ reason: 'custom', error: 'UsageLimitExceeded', phase: 'validation' }],
    })
  })

  test('behavior: the next period has the whole limit again', () => {
    const native = asking({ type: 'native-spend', limit: 'unlimited' }, perDay({ token: 'native' }))
    const { contracts, toUsage } = readUsage({ request: native, account, entityId: 7, kinds })
    const usage = toUsage(
      contracts.map(({ functionName }) =>
        functionName === 'spendLimits' ? [2, 10n, 10n, 100] : undefined,
      ),
    )
    const data = `0xa9059cbb${'0'.repeat(128)}` as const
    const check = (timestamp: number) =>
      checkCalls({
        request: native,
        account,
        calls: [{ to: dollar, data, value: 10n }],
        usage,
        timestamp,
        kinds,
      }).allowed
    expect(check(99)).toBe(false)
    expect(check(100)).toBe(true)
  })

  test.each<[string, Permission, string]>([
    [
      'a whole token contract',
      { ...transfers, functions: 'all' },
      `contract-calls:${dollar.toLowerCase()}`,
    ],
    [
      'functions that nothing counts',
      { ...transfers, functions: ['transferFrom(address,address,uint256)'] },
      `contract-calls:${dollar.toLowerCase()}`,
    ],
    [
      'functions of the account',
      { type: 'account-functions', functions: ['0xcafecafe'] },
      'account-functions',
    ],
  ])('error: %s beside a limit per period', (_, other, second) => {
    expect(() => planOf({ permissions: [other, gas, perDay()], validUntil: 'never' })).toThrow(
      expect.objectContaining({
        name: 'PermissionConflictError',
        value: [`custom:periodic-spend:${dollar.toLowerCase()}`, second],
      }),
    )
  })

  test.each<[string, Permission, string, string]>([
    ['no operation', usageLimit({ operations: 0 }), 'InvalidRequestError', 'operations'],
    ['half an operation', usageLimit({ operations: 0.5 }), 'InvalidRequestError', 'operations'],
    ['a limit below zero', perDay({ limit: -1n }), 'InvalidLimitError', 'limit'],
    ['a limit above uint208', perDay({ limit: maxUint208 + 1n }), 'InvalidLimitError', 'limit'],
    ['no address', perDay({ token: '0x12' }), 'InvalidAddressError', 'token'],
    [
      'another period',
      { ...perDay(), parameters: { token: dollar, limit: 1n, period: 'year' } },
      'InvalidRequestError',
      'period',
    ],
  ])('error: %s', (_, permission, name, parameter) => {
    expect(() => planOf(asking(permission))).toThrow(
      expect.objectContaining({ name, field: `permissions[2].parameters.${parameter}` }),
    )
  })

  test('error: one token with two limits, and a module as contract', () => {
    expect(() => planOf(asking(perDay(), perDay({ period: 'hour' })))).toThrow(
      expect.objectContaining({ name: 'DuplicatePermissionError' }),
    )
    const module: Permission = {
      type: 'contract-calls',
      address: periodicSpendLimitModuleAddress,
      functions: 'all',
    }
    expect(() => planOf(asking(module, perDay()))).toThrow(
      expect.objectContaining({ name: 'PrivilegedTargetError' }),
    )
  })
})

describe('periodEnd', () => {
  test.each([
    ['hour', '2026-03-31T23:59:59Z', '2026-04-01T00:00:00Z'],
    ['day', '2026-02-28T00:00:00Z', '2026-03-01T00:00:00Z'],
    ['week', '2026-03-29T23:59:59Z', '2026-03-30T00:00:00Z'],
    ['week', '2026-03-30T00:00:00Z', '2026-04-06T00:00:00Z'],
    ['month', '2024-02-29T12:00:00Z', '2024-03-01T00:00:00Z'],
    ['month', '2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z'],
  ] as const)('default: %s of %s', (period, now, end) => {
    expect(periodEnd(period, at(now))).toBe(at(end))
    expect(countPeriodStarts(period, { from: at(now), to: at(end) - 1 })).toBe(0)
    expect(countPeriodStarts(period, { from: at(now), to: at(end) })).toBe(1)
  })
})
