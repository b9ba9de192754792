import { expect, test } from 'vitest'
import * as testing from './index.js'

test('default', () => {
  expect(Object.keys(testing).toSorted()).toMatchInlineSnapshot(`
    [
      "confirmationFlow",
      "confirmationMatchers",
      "createTestPasskey",
      "createTestWallet",
    ]
  `)
})
