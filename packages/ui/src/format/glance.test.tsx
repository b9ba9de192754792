import { parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { glance } from './glance.js'

test.each([
  ['0.009033282080025688', 18, '0.009033', '0.009034'],
  ['13.6', 6, '13.6', '13.6'],
  ['1204.504321', 6, '1204.5', '1204.51'],
  ['0.000001', 6, '0.000001', '0.000001'],
  ['0.000000000000000001', 18, '0.000000000000000001', '0.000000000000000001'],
  ['123456789', 0, '123456789', '123456789'],
])('default: %s', (text, decimals, down, up) => {
  const value = parseUnits(text, decimals)
  expect(glance(value, decimals)).toBe(parseUnits(down, decimals))
  expect(glance(value, decimals, 'up')).toBe(parseUnits(up, decimals))
})
