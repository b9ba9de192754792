import { getAddress, type Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { periodicSpend, periodicSpendKind } from './kinds/periodicSpend.js'
import { normalise } from './normalise.js'
import type { Permission, SessionRequest } from './types.js'
import { warnings, type WarningsParameters } from './warnings.js'

const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const stranger = getAddress('0x0000000000000000000000000000000000057a93')
const now = 1_800_000_000
const gas: Permission = { type: 'gas', limit: 5n }
const calls: Permission = { type: 'contract-calls', address: game, functions: ['0x00000001'] }
const labels = {
  tokens: [{ address: dollar, symbol: 'TUSD', decimals: 6, verified: true }],
  contracts: [
    {
      address: game,
      verified: true,
      functions: [{ selector: '0x00000001' as const, payable: true }],
    },
  ],
}
const asking = (...permissions: readonly Permission[]): SessionRequest => ({
  permissions,
  validUntil: now + 3600,
})
const warn = (request: SessionRequest, parts: Partial<WarningsParameters> = {}) =>
  warnings({ request, labels, now, ...parts })

describe('warnings', () => {
  test('default', () => {
    expect(warn(asking(calls, gas, { type: 'erc20-spend', token: dollar, limit: 1n }))).toEqual([])
  })

  test.each<[string, SessionRequest, string, string, Partial<WarningsParameters>]>([
    [
      'root',
      { permissions: [{ type: 'root' }], validUntil: 'never' },
      'full-control',
      'danger',
      {},
    ],
    ['no end', { ...asking(calls, gas), validUntil: 'never' }, 'never-expires', 'warning', {}],
    ['a long life', { ...asking(calls, gas), validUntil: now + 1e8 }, 'long-lived', 'notice', {}],
    ['gas', asking(calls, { type: 'gas', limit: 'unlimited' }), 'gas-unlimited', 'danger', {}],
    [
      'native token',
      asking(calls, gas, { type: 'native-spend', limit: 'unlimited' }),
      'native-unlimited',
      'danger',
      {},
    ],
    [
      'a token without a limit',
      asking({ type: 'contract-calls', address: dollar, functions: ['0xa9059cbb'] }, gas),
      'token-without-limit',
      'danger',
      {},
    ],
    [
      'a whole contract',
      asking({ type: 'contract-calls', address: game, functions: 'all' }, gas),
      'whole-contract',
      'warning',
      { calls: [{ to: game, data: '0x00000001' }] },
    ],
    [
      'transfers of any token',
      asking(calls, gas, { type: 'any-contract-calls', functions: ['0xa9059cbb'] }),
      'any-contract-moves-funds',
      'danger',
      {},
    ],
    [
      'a function anywhere',
      asking(gas, { type: 'any-contract-calls', functions: ['0x00000002'] }),
      'any-contract',
      'warning',
      { calls: [{ to: game, data: '0x00000002' }] },
    ],
    [
      'a payable function',
      asking(calls, gas, { type: 'native-spend', limit: 1n }),
      'payable-function',
      'notice',
      {},
    ],
    [
      'approvals',
      asking(gas, { type: 'erc20-spend', token: dollar, limit: 1n, approve: true }),
      'approval-outlives-session',
      'warning',
      {},
    ],
    [
      'functions that nobody calls',
      asking({ ...calls, functions: ['0x00000001', '0x00000002'] }, gas),
      'unused-function',
      'notice',
      { calls: [{ to: game, data: '0x00000001' }] },
    ],
  ])('behavior: %s', (_, request, code, severity, parts) => {
    const found = warn(request, parts)
    const warning = found.find((one) => one.code === code)
    expect(warning).toMatchObject({ code, severity })
    // Root has no way out but to ask for less.
    const remedied = warning?.remedy?.request ?? asking(calls, gas)
    expect(normalise(remedied)).toEqual(normalise(remedied))
    expect(warn(remedied, parts).map((one) => one.code)).not.toContain(code)
    expect(warning?.remedy?.request === undefined).toBe(code === 'full-control')
  })

  test('behavior: an approval that a spender already has', () => {
    const approvals = [{ token: dollar, spender: game, amount: 7n }]
    expect(warn(asking(calls, gas), { approvals })).toEqual([
      {
        code: 'existing-approval',
        severity: 'warning',
        permissionId: `contract-calls:${game.toLowerCase()}`,
        data: { token: dollar, spender: game, amount: 7n },
        remedy: { code: 'revoke-approval' },
      },
    ])
    expect(
      warn(asking(calls, gas), { approvals: [{ token: dollar, spender: game, amount: 0n }] }),
    ).toEqual([])
  })

  test('behavior: a token that nobody vouches for', () => {
    const request = asking(gas, { type: 'erc20-spend', token: game, limit: 1n })
    expect(warn(request).map(({ code }) => code)).toEqual(['unverified-token'])
    const limited = (token: Address | 'native'): SessionRequest =>
      asking(calls, gas, periodicSpend({ token, limit: 1n, period: 'day' }))
    const codes = (token: Address | 'native') =>
      warn(limited(token), { kinds: [periodicSpendKind] }).map(({ code }) => code)
    expect(codes(stranger)).toEqual(['unverified-token'])
    expect(codes(dollar)).toEqual([])
    expect(codes('native')).toEqual([])
  })

  test('behavior: the gravest first', () => {
    const request = { ...asking(calls, { type: 'gas', limit: 'unlimited' }), validUntil: now + 1e8 }
    expect(warn(request).map(({ severity }) => severity)).toEqual(['danger', 'notice'])
  })
})
