import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { parseAmount } from './parseAmount.js'

const en = { decimals: 6, locale: 'en-GB' }

test.each([
  ['25', 25_000_000n],
  ['12.5', 12_500_000n],
  ['.5', 500_000n],
  ['1,204.50', 1_204_500_000n],
  ['1 204,50', 1_204_500_000n],
  ['12,5', 12_500_000n],
  ['0.1234560', 123_456n],
  ['١٢٫٥', 12_500_000n],
])('default: %s', (text, value) => {
  expect(parseAmount(text, en)).toEqual({ value })
})

test('parameters: locale', () => {
  const de = { decimals: 6, locale: 'de' }
  expect(parseAmount('1.204,50', de)).toEqual({ value: 1_204_500_000n })
  expect(parseAmount('1.204', de)).toEqual({ value: 1_204_000_000n })
  expect(parseAmount('1.204', en)).toEqual({ value: 1_204_000n })
})

test('behavior: what is no amount', () => {
  expect(parseAmount('', en)).toEqual({ problem: 'empty' })
  expect(parseAmount('ten', en)).toEqual({ problem: 'text' })
  expect(parseAmount('-1', en)).toEqual({ problem: 'text' })
  expect(parseAmount('1e3', en)).toEqual({ problem: 'text' })
  expect(parseAmount('0.1234567', en)).toEqual({ problem: 'fraction' })
  expect(parseAmount(String(maxUint256), { ...en, decimals: 0 })).toEqual({ value: maxUint256 })
  expect(parseAmount(String(maxUint256 + 1n), { ...en, decimals: 0 })).toEqual({ problem: 'huge' })
})
