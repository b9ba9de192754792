import { getAddress } from 'viem'
import { expect, describe as suite, test } from 'vitest'
import { describe } from './describe.js'
import type { Labels } from './display.js'
import type { Permission, SessionRequest } from './types.js'

const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const labels: Labels = {
  nativeCurrency: { symbol: 'ETH', decimals: 18 },
  tokens: [{ address: dollar, symbol: 'TUSD', decimals: 6, name: 'Test dollar', verified: true }],
  contracts: [
    {
      address: game,
      name: 'Arena',
      verified: true,
      functions: [{ selector: '0x70E87AAF', signature: 'move(uint8)', label: 'make moves' }],
    },
  ],
}
const ether = { address: 'native', symbol: 'ETH', decimals: 18, verified: true }
const calls: Permission = { type: 'contract-calls', address: game, functions: ['move(uint8)'] }
const gas: Permission = { type: 'gas', limit: 3n }

const asked = (...permissions: readonly Permission[]): SessionRequest => ({
  permissions: [...permissions, gas],
  validUntil: 99,
})

suite('description', () => {
  test('default', () => {
    expect(
      describe(asked({ type: 'erc20-spend', token: dollar, limit: 25n }, calls), labels),
    ).toEqual({
      lines: [
        {
          id: `contract-calls:${game.toLowerCase()}`,
          type: 'contract-calls',
          contract: { address: game, name: 'Arena', verified: true },
          functions: [{ selector: '0x70e87aaf', signature: 'move(uint8)', label: 'make moves' }],
        },
        {
          id: `erc20-spend:${dollar.toLowerCase()}`,
          type: 'erc20-spend',
          token: labels.tokens?.[0],
          limit: 25n,
          approve: false,
          transfer: true,
        },
        { id: 'gas', type: 'gas', token: ether, limit: 3n },
      ],
      validUntil: 99,
      batch: true,
      cannot: [
        'other-tokens',
        'other-contracts',
        'native-token',
        'approve-tokens',
        'change-owner',
        'raise-own-limits',
        'sign-messages',
        'act-later',
      ],
      dangerous: false,
    })
  })

  test('behavior: where native token may go', () => {
    const line = (...permissions: readonly Permission[]) =>
      describe(asked(...permissions)).lines.find(({ type }) => type === 'native-spend')
    const native: Permission = { type: 'native-spend', limit: 1n }
    expect(line(native)).toMatchObject({ recipients: 'anyone' })
    expect(line(native, calls)).toMatchObject({ recipients: 'listed' })
    expect(line({ ...native, to: 'anyone' }, calls)).toMatchObject({ recipients: 'anyone' })
  })

  test.each<[string, readonly Permission[], readonly string[]]>([
    [
      'functions that move any token',
      [{ ...calls, functions: ['0x23b872dd'] }],
      ['other-tokens', 'approve-tokens'],
    ],
    ['a whole contract', [{ ...calls, functions: 'all' }], ['other-tokens', 'approve-tokens']],
    [
      'functions on any contract',
      [{ type: 'any-contract-calls', functions: ['0x12345678'] }],
      ['other-tokens', 'other-contracts', 'approve-tokens'],
    ],
    [
      'approvals',
      [{ type: 'erc20-spend', token: dollar, limit: 1n, approve: true }],
      ['approve-tokens'],
    ],
    ['native token', [calls, { type: 'native-spend', limit: 1n }], ['native-token']],
  ])('behavior: %s end a promise', (_, permissions, ended) => {
    const promises = describe(asked(calls)).cannot
    const { cannot } = describe(asked(...permissions))
    expect(promises.filter((promise) => !cannot.includes(promise))).toEqual(ended)
  })

  test('behavior: a paymaster, and a limit of 0, promise no gas', () => {
    const promised = (...permissions: readonly Permission[]) =>
      describe({ permissions: [calls, ...permissions], validUntil: 9 }).cannot
    expect(promised(gas)).not.toContain('spend-on-gas')
    expect(promised({ type: 'gas', limit: 0n })).toContain('spend-on-gas')
    expect(promised({ type: 'paymaster', address: dollar })).toContain('spend-on-gas')
  })

  test.each<[string, SessionRequest]>([
    ['root', { permissions: [{ type: 'root' }], validUntil: 'never' }],
    [
      'functions that equal it',
      asked({ type: 'account-functions', functions: ['0x30009d52'], equalsRoot: true }),
    ],
  ])('behavior: %s promises nothing', (_, request) => {
    const { cannot, dangerous } = describe(request)
    expect({ cannot, dangerous }).toEqual({ cannot: [], dangerous: true })
  })

  test('behavior: a key that signs messages could sign permits', () => {
    const { cannot, dangerous } = describe(
      asked(calls, { type: 'unknown', reason: 'signature-validation', data: '0x02' }),
    )
    expect(dangerous).toBe(true)
    expect(cannot).not.toContain('sign-messages')
    expect(cannot).not.toContain('other-tokens')
  })

  test.each<[string, Permission, boolean]>([
    ['unlimited native token', { type: 'native-spend', limit: 'unlimited' }, true],
    ['much native token', { type: 'native-spend', limit: 10n ** 30n }, false],
    ['transfers of any token', { type: 'any-contract-calls', functions: ['0xa9059cbb'] }, true],
    ['a game anywhere', { type: 'any-contract-calls', functions: ['0x12345678'] }, false],
  ])('behavior: danger of %s: %s', (_, permission, dangerous) => {
    expect(describe(asked(calls, permission)).dangerous).toBe(dangerous)
  })
})
