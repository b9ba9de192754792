import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { combineExposures } from './combineExposures.js'
import { exposure, type ExposureParameters } from './exposure.js'
import type { Permission } from './types.js'

const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const labels = { tokens: [{ address: dollar, symbol: 'TUSD', decimals: 6, verified: true }] }
const calls: Permission = { type: 'contract-calls', address: game, functions: ['0x00000001'] }
const gas: Permission = { type: 'gas', limit: 5n }
const spend: Permission = { type: 'erc20-spend', token: dollar, limit: 25n }
const of = (permissions: readonly Permission[], parts: Partial<ExposureParameters> = {}) =>
  exposure({ request: { permissions, validUntil: 'never' }, labels, now: 1, ...parts })
const amounts = (found: ReturnType<typeof of>) =>
  found.assets.map(({ token, amount }) => [token.symbol, amount])

describe('exposure', () => {
  test('default', () => {
    const native: Permission = { type: 'native-spend', limit: 9n }
    expect(of([calls, gas, spend, native])).toMatchObject({
      everything: false,
      anyToken: false,
      assets: expect.arrayContaining([
        expect.objectContaining({ amount: 25n, fromKey: 25n, fromApprovals: 0n, gas: 0n }),
        expect.objectContaining({ amount: 14n, fromKey: 9n, fromApprovals: 0n, gas: 5n }),
      ]),
    })
  })

  test('behavior: what is spent is gone', () => {
    const usage = [
      { id: `erc20-spend:${dollar.toLowerCase()}`, permission: spend, remaining: 4n, live: true },
    ]
    expect(amounts(of([spend, { type: 'gas', limit: 0n }], { usage }))).toEqual([['TUSD', 4n]])
  })

  test('behavior: open approvals in reach of the key count, others do not', () => {
    const approvals = [
      { token: dollar, spender: game, amount: 7n },
      { token: dollar, spender: dollar, amount: 100n },
      { token: dollar, spender: labelless, amount: 2n, fromSession: true },
    ]
    expect(amounts(of([calls, spend, { type: 'gas', limit: 0n }], { approvals }))).toEqual([
      ['TUSD', 25n + 7n + 2n],
    ])
  })

  test('behavior: functions that move a token without a limit', () => {
    const all: Permission = { type: 'contract-calls', address: dollar, functions: 'all' }
    expect(amounts(of([all, gas]))).toEqual([
      ['TUSD', 'unlimited'],
      ['ETH', 5n],
    ])
    const anywhere: Permission = { type: 'any-contract-calls', functions: ['0xa9059cbb'] }
    expect(of([anywhere, gas])).toMatchObject({ anyToken: true })
    // A limit of its own holds.
    expect(amounts(of([anywhere, spend, gas]))[0]).toEqual(['TUSD', 25n])
  })

  test('behavior: full control', () => {
    expect(of([{ type: 'root' }])).toMatchObject({ everything: true })
  })

  test('behavior: keys add up', () => {
    const [one, other] = [of([spend, gas]), of([{ ...spend, limit: 5n }, gas])]
    expect(amounts(combineExposures([one, other]))).toEqual([
      ['TUSD', 30n],
      ['ETH', 10n],
    ])
    expect(combineExposures([one, of([{ type: 'root' }])]).everything).toBe(true)
  })
})

const labelless = getAddress('0x00000000000000000000000000000000000000bb')
