import { parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { glance } from './glance.js'

test.each([
  ['0.009033282080025688', 18, '0.009033'],
  ['13.6', 6, '13.6'],
  ['1204.504321', 6, '1204.5'],
  ['0.000001', 6, '0.000001'],
  ['0.000000000000000001', 18, '0.000000000000000001'],
  ['123456789', 0, '123456789'],
])('default: %s', (text, decimals, seen) => {
  expect(glance(parseUnits(text, decimals), decimals)).toBe(parseUnits(seen, decimals))
})
