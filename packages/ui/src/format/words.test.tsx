import {
  anyContractCalls,
  describe as describeRequest,
  gas,
  inHours,
  sessionRequest,
} from '@valetkey/core'
import { expect, test } from 'vitest'
import { enConsent } from '../messages/en/enConsent.js'
import { createFormat } from './createFormat.js'
import { permissionName, permissionPhrases } from './words.js'

const words = {
  messages: enConsent,
  now: 0,
  format: createFormat({ messages: enConsent, now: 0, timeZone: 'UTC' }),
}

test('behavior: a call without data is said to be what it is', () => {
  const request = sessionRequest({
    validUntil: inHours(1),
    permissions: [anyContractCalls({ functions: ['0x00000000'] }), gas({ limit: 0n })],
  })
  const line = describeRequest(request).lines.find(({ type }) => type === 'any-contract-calls')
  if (!line) throw new Error('Nothing was described.')
  expect(permissionName(line, words)).toBe('Make plain transfers')
  expect(permissionPhrases(line, words)).toEqual(['make plain transfers on any contract'])
})

test('behavior: what has no limit says of what', () => {
  const ether = { address: 'native', symbol: 'ETH', decimals: 18, verified: true } as const
  expect(words.format.amount('unlimited', ether)).toBe('ETH (no limit)')
})
