import fc from 'fast-check'
import { getAddress, numberToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { periods } from '../../modules/periodicSpendLimit/Period.js'
import { contractCalls } from '../../permissions/kinds/contractCalls.js'
import { gas } from '../../permissions/kinds/gas.js'
import { nativeSpend } from '../../permissions/kinds/nativeSpend.js'
import { periodicSpend, periodicSpendKind } from '../../permissions/kinds/periodicSpend.js'
import { normalise } from '../../permissions/normalise.js'
import type { NormalRequest, Permission } from '../../permissions/types.js'
import { fromSlices } from './fromSlices.js'
import { toSlices } from './toSlices.js'

const kinds = [periodicSpendKind]
const length = { hour: 3_600, day: 86_400, week: 604_800, month: 2_592_000 }
const token = (index: number) => getAddress(numberToHex(0xa0000 + index, { size: 20 }))

const limited = fc.record({
  limit: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  functions: fc.subarray(['transfer(address,uint256)', 'approve(address,uint256)'], {
    minLength: 1,
  }),
})

const request = fc
  .record({
    period: fc.constantFrom(...periods),
    tokens: fc.array(limited, { minLength: 1, maxLength: 3 }),
    native: fc.option(fc.bigInt({ min: 1n, max: 10n ** 18n }), { nil: undefined }),
    gasLimit: fc.option(fc.bigInt({ min: 0n, max: 10n ** 17n }), { nil: undefined }),
    start: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
    count: fc.integer({ min: 2, max: 11 }),
  })
  .map(({ period, tokens, native, gasLimit, start, count }): NormalRequest => {
    const permissions: Permission[] = tokens.flatMap(({ limit, functions }, index) => [
      contractCalls({ address: token(index), functions }),
      periodicSpend({ token: token(index), limit, period }),
    ])
    if (native !== undefined) {
      permissions.push(nativeSpend({ limit: 'unlimited', to: 'anyone' }))
      permissions.push(periodicSpend({ token: 'native', limit: native, period }))
    }
    permissions.push(gas({ limit: gasLimit ?? 'unlimited' }))
    const validUntil = start + length[period] * (count - 1)
    return normalise({ permissions, validAfter: start, validUntil }, { kinds })
  })

const cut = (whole: NormalRequest): readonly NormalRequest[] =>
  toSlices(whole).map((part) => normalise(part, { kinds }))

describe('fromSlices', () => {
  test('default: slices are cut the same way again', () => {
    fc.assert(
      fc.property(request, (whole) => {
        const parts = cut(whole)
        fc.pre(parts.length > 1)
        const found = fromSlices(parts, { kinds })
        if (found === undefined) throw new Error('It should be found.')
        expect(cut(found)).toEqual(parts)
        expect(found.permissions.map(({ type }) => type)).toEqual(
          whole.permissions.map(({ type }) => type),
        )
      }),
    )
  })

  test('behavior: a period of which there is one second is left out', () => {
    const midnight = Date.UTC(2027, 7, 1) / 1000
    const whole = (validAfter: number, validUntil: number): NormalRequest =>
      normalise(
        {
          permissions: [
            nativeSpend({ limit: 'unlimited', to: 'anyone' }),
            periodicSpend({ token: 'native', limit: 5n, period: 'day' }),
            gas({ limit: 'unlimited' }),
          ],
          validAfter,
          validUntil,
        },
        { kinds },
      )
    const day = 86_400
    expect(cut(whole(midnight - 1, midnight + 2 * day))).toMatchObject([
      { validAfter: midnight, validUntil: midnight + day - 1 },
      { validAfter: midnight + day, validUntil: midnight + 2 * day - 1 },
    ])
    // The control: two seconds are a range.
    expect(cut(whole(midnight - 2, midnight + 2 * day + 1))).toHaveLength(4)
    expect(() => cut(whole(midnight - 1, midnight))).toThrow(
      expect.objectContaining({ name: 'NotSliceableError', field: 'validUntil' }),
    )
  })

  test('behavior: what is no plan is not made into one', () => {
    fc.assert(
      fc.property(request, fc.nat(), (whole, pick) => {
        const parts = cut(whole)
        fc.pre(parts.length > 1)
        const last = parts.length - 1
        const longer = parts.with(last, { ...whole, ...parts[last], validUntil: 'never' })
        expect(fromSlices(longer, { kinds })).toBeUndefined()
        // A slice in the middle that is a second too short.
        const index = pick % last
        const { validUntil } = parts[index] ?? whole
        const shorter = parts.with(index, {
          ...whole,
          ...parts[index],
          validUntil: Number(validUntil) - 1,
        })
        expect(fromSlices(shorter, { kinds })).toBeUndefined()
        expect(fromSlices(parts.slice(0, 1), { kinds })).toBeUndefined()
      }),
    )
  })
})
