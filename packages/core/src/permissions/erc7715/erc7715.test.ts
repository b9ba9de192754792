import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { normalise } from '../normalise.js'
import type { Permission, SessionRequest } from '../types.js'
import { fromErc7715 } from './fromErc7715.js'
import { toErc7715 } from './toErc7715.js'
import type { Erc7715Request } from './types.js'

const to = getAddress('0x00000000000000000000000000000000000000aa')
const dollar = getAddress('0x0000000000000000000000000000000000d01140')
const payer: readonly Extract<Permission, { type: 'paymaster' }>[] = [
  { type: 'paymaster', address: to },
]
const spend: Permission = { type: 'erc20-spend', token: dollar, limit: 25n }
const native: Permission = { type: 'native-spend', limit: 9n, to: 'anyone' }
const asking = (...permissions: readonly Permission[]): SessionRequest => ({
  permissions: [...permissions, ...payer],
  validAfter: 100,
  validUntil: 200,
})
const request = (permission: Partial<Erc7715Request['permission']> = {}): Erc7715Request => ({
  chainId: '0x1',
  to,
  permission: {
    type: 'erc20-token-allowance',
    isAdjustmentAllowed: true,
    data: { tokenAddress: dollar, allowanceAmount: '0x19', startTime: 100 },
    ...permission,
  },
  rules: [{ type: 'expiry', data: { timestamp: 200 } }],
})

describe('toErc7715', () => {
  test('default', () => {
    const { requests, unsupported } = toErc7715({ request: asking(spend), chainId: 1, to })
    expect(requests).toEqual([request()])
    // Never lost: who pays is ours to say.
    expect(unsupported.map(({ field }) => field)).toEqual(['permissions[1]'])
  })

  test.each<[string, Permission]>([
    ['approve', { ...spend, approve: true }],
    ['functions', { type: 'contract-calls', address: dollar, functions: ['0x12345678'] }],
    ['functions anywhere', { type: 'any-contract-calls', functions: ['0x12345678'] }],
    ['a budget for both', { type: 'native-and-gas', limit: 1n, to: 'anyone' }],
  ])('behavior: %s is reported', (_, permission) => {
    const { requests, unsupported } = toErc7715({ request: asking(permission), chainId: 1, to })
    expect(requests).toEqual([])
    expect(unsupported.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ type: permission.type }),
    )
  })

  test('behavior: there and back', () => {
    const both = asking(spend, native)
    const { requests } = toErc7715({ request: both, chainId: 1, to })
    expect(requests.map(({ permission }) => permission.type)).toEqual([
      'erc20-token-allowance',
      'native-token-allowance',
    ])
    expect(fromErc7715({ requests, payer })).toEqual({ request: normalise(both), unsupported: [] })
  })
})

describe('fromErc7715', () => {
  test('default', () => {
    expect(fromErc7715({ requests: [request()], payer })).toEqual({
      request: normalise(asking(spend)),
      unsupported: [],
    })
  })

  test('behavior: other types and rules are reported', () => {
    const stream = request({ type: 'native-token-stream', data: {} })
    const bound = {
      ...request(),
      rules: [...(request().rules ?? []), { type: 'redeemer', data: {} }],
    }
    const { unsupported } = fromErc7715({ requests: [bound, stream], payer })
    expect(unsupported.map(({ field }) => field)).toEqual([
      'requests[0].rules',
      'requests[1].permission.type',
    ])
  })

  test.each<[string, Erc7715Request, string]>([
    ['another chain', { ...request(), chainId: '0x2' }, 'requests[1].chainId'],
    ['another key', { ...request(), to: dollar }, 'requests[1].to'],
    ['another end', { ...request(), rules: [] }, 'requests[1].rules'],
    ['no amount', request({ data: { tokenAddress: dollar } }), 'requests[1].data.allowanceAmount'],
  ])('error: %s', (_, other, field) => {
    expect(() => fromErc7715({ requests: [request(), other], payer })).toThrow(
      expect.objectContaining({ name: 'InvalidRequestError', field }),
    )
  })
})
