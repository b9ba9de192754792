import { expect, test } from 'vitest'
import { roundUp } from './roundUp.js'

test('default', () => {
  expect([0n, 7n, 99n, 100n, 101n, 4_119n, 999_000_001n].map(roundUp)).toEqual([
    0n,
    7n,
    99n,
    100n,
    110n,
    4_200n,
    1_000_000_000n,
  ])
})
