import fc from 'fast-check'
import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { grantableRequest } from './arbitraries.test.shared.js'
import { diffRequests } from './diffRequests.js'
import { usageLimit, usageLimitKind } from './kinds/usageLimit.js'
import type { Permission, SessionRequest } from './types.js'

const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const calls: Permission = { type: 'contract-calls', address: game, functions: ['0x00000001'] }
const gas: Permission = { type: 'gas', limit: 5n }
const spend: Permission = { type: 'erc20-spend', token: dollar, limit: 25n }
const asking = (...permissions: readonly Permission[]): SessionRequest => ({
  permissions: [calls, gas, ...permissions],
  validUntil: 100,
})
const id = `erc20-spend:${dollar.toLowerCase()}`

describe('diffRequests', () => {
  test('default', () => {
    expect(diffRequests(asking(), asking(spend))).toEqual({
      changes: [{ type: 'added', id, permission: spend }],
      widens: true,
    })
    expect(diffRequests(asking(spend), asking())).toEqual({
      changes: [{ type: 'removed', id, permission: spend }],
      widens: false,
    })
  })

  test.each<[string, Permission, Permission, 'raised' | 'lowered' | 'changed', boolean]>([
    ['a higher limit', spend, { ...spend, limit: 26n }, 'raised', true],
    ['a lower limit', spend, { ...spend, limit: 24n }, 'lowered', false],
    ['approve as well', spend, { ...spend, approve: true }, 'raised', true],
    ['approve instead', spend, { ...spend, approve: true, transfer: false }, 'changed', true],
    [
      'no limit at all',
      { type: 'native-spend', limit: 5n },
      { type: 'native-spend', limit: 'unlimited' },
      'raised',
      true,
    ],
    [
      'another paymaster',
      { type: 'paymaster', address: game },
      { type: 'paymaster', address: dollar },
      'changed',
      true,
    ],
  ])('behavior: %s', (_, before, after, type, widens) => {
    const difference = diffRequests(asking(before), asking(after))
    expect(difference).toMatchObject({ changes: [{ type, before, after }], widens })
  })

  test('behavior: functions', () => {
    const functions = (...names: readonly string[]): SessionRequest => ({
      permissions: [{ ...calls, functions: names }, gas],
      validUntil: 100,
    })
    const [one, two] = [functions('0x00000001'), functions('0x00000001', '0x00000002')]
    expect(diffRequests(one, two)).toMatchObject({ changes: [{ type: 'raised' }], widens: true })
    expect(diffRequests(two, one)).toMatchObject({ changes: [{ type: 'lowered' }], widens: false })
    expect(diffRequests(one, functions('0x00000002'))).toMatchObject({
      changes: [{ type: 'changed' }],
      widens: true,
    })
  })

  test('behavior: times and batches', () => {
    const before = asking()
    const field = (after: Partial<SessionRequest>) => diffRequests(before, { ...before, ...after })
    expect(field({ validUntil: 'never' })).toEqual({
      changes: [{ type: 'raised', field: 'validUntil', before: 100, after: 'never' }],
      widens: true,
    })
    expect(field({ validUntil: 99 })).toMatchObject({
      changes: [{ type: 'lowered' }],
      widens: false,
    })
    expect(field({ validAfter: 5 })).toMatchObject({
      changes: [{ type: 'lowered', field: 'validAfter' }],
      widens: false,
    })
    expect(field({ batch: false })).toMatchObject({
      changes: [{ type: 'lowered', field: 'batch' }],
      widens: false,
    })
  })

  test('behavior: to take a condition away widens', () => {
    const payer: Permission = { type: 'paymaster', address: dollar }
    expect(diffRequests(asking(payer), asking()).widens).toBe(true)
    expect(diffRequests(asking(), asking(payer)).widens).toBe(false)
    const kinds = [usageLimitKind]
    const [few, many] = [usageLimit({ operations: 2 }), usageLimit({ operations: 3 })]
    expect(diffRequests(asking(few), asking(), { kinds }).widens).toBe(true)
    expect(diffRequests(asking(few), asking(many), { kinds })).toMatchObject({
      changes: [{ type: 'changed', id: 'custom:usage-limit' }],
      widens: true,
    })
  })

  test('behavior: there is a change exactly where the normal forms differ', () => {
    fc.assert(
      fc.property(grantableRequest, grantableRequest, (one, other) => {
        expect(diffRequests(one, one)).toEqual({ changes: [], widens: false })
        const [there, back] = [diffRequests(one, other), diffRequests(other, one)]
        expect(back.changes).toHaveLength(there.changes.length)
        // What is different widens in one direction at least.
        expect(there.widens || back.widens).toBe(there.changes.length > 0)
      }),
      { numRuns: 500 },
    )
  })
})
