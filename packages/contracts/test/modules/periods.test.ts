import fc from 'fast-check'
import type { Address } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as artifacts from '../../artifacts/index.js'
import { type Chain, startChain } from '../account/chain.js'
import { deployOwn } from './sessions.js'

const kinds = ['hour', 'day', 'week', 'month'] as const

let chain: Chain
let module: Address
beforeAll(async () => {
  chain = await startChain()
  module = await deployOwn(chain, artifacts.periodicSpendLimitModule)
})
afterAll(() => chain.stop())

/** What the module says, one after the other in the order of `kinds`. */
const periodsAt = (timestamp: number): Promise<(readonly [number, number])[]> =>
  Promise.all(
    kinds.map((_, index) =>
      chain.client.readContract({
        address: module,
        abi: artifacts.periodicSpendLimitModule.abi,
        functionName: 'periodAt',
        args: [index + 1, timestamp],
      }),
    ),
  )

/** What JavaScript's calendar says. */
function expected(timestamp: number): (readonly [number, number])[] {
  const date = new Date(timestamp * 1000)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  // `Date.UTC` takes years below 100 for those of the twentieth century: none is that old here.
  const utc = (...[y, m, d, h = 0]: [number, number, number, number?]) =>
    Date.UTC(y, m, d, h) / 1000
  const hour = date.getUTCHours()
  const sinceMonday = (date.getUTCDay() + 6) % 7
  return [
    [utc(year, month, day, hour), utc(year, month, day, hour + 1)],
    [utc(year, month, day), utc(year, month, day + 1)],
    [utc(year, month, day - sinceMonday), utc(year, month, day - sinceMonday + 7)],
    [utc(year, month, 1), utc(year, month + 1, 1)],
  ]
}

const firstMonday = Date.UTC(1970, 0, 5) / 1000
// The last month that JavaScript can name, in the year 275760, less one.
const last = Date.UTC(275_760, 7, 1) / 1000 - 1
const monthStart = fc
  .record({ year: fc.integer({ min: 1971, max: 2500 }), month: fc.integer({ min: 0, max: 11 }) })
  .map(({ year, month }) => Date.UTC(year, month, 1) / 1000)
const timestamp = fc.oneof(
  fc.integer({ min: firstMonday, max: last }),
  fc.integer({ min: firstMonday, max: Date.UTC(2200, 0, 1) / 1000 }),
  // Around the ends of months, leap days and new years.
  fc.tuple(monthStart, fc.integer({ min: -2, max: 2 })).map(([start, second]) => start + second),
  fc.tuple(monthStart, fc.integer({ min: -1, max: 1 })).map(([start, day]) => start + day * 86_400),
)

test("default: the calendar is JavaScript's", async () => {
  await fc.assert(
    fc.asyncProperty(timestamp, async (seconds) => {
      expect(await periodsAt(seconds)).toEqual(expected(seconds))
    }),
    { numRuns: 1000 },
  )
})

test('behavior: every month of a century that ends without a leap year', async () => {
  const first = Array.from({ length: 104 * 12 }, (_, index) => Date.UTC(2000, index, 1) / 1000)
  const sample = first.flatMap((start, index) => {
    const end = first[index + 1]
    return end === undefined ? [] : [{ start, end }]
  })
  for (let index = 0; index < sample.length; index += 200) {
    await Promise.all(
      sample.slice(index, index + 200).map(async ({ start, end }) => {
        const at = (timestamp: number) =>
          chain.client.readContract({
            address: module,
            abi: artifacts.periodicSpendLimitModule.abi,
            functionName: 'periodAt',
            args: [4, timestamp],
          })
        expect([await at(start), await at(end - 1)]).toEqual([
          [start, end],
          [start, end],
        ])
      }),
    )
  }
})

test('behavior: the first week begins with 1970', async () => {
  const weekAt = async (seconds: number) => (await periodsAt(seconds))[2]
  expect(await weekAt(0)).toEqual([0, firstMonday])
  expect(await weekAt(firstMonday - 1)).toEqual([0, firstMonday])
  expect(await weekAt(firstMonday)).toEqual([firstMonday, firstMonday + 7 * 86_400])
})
