import fc from 'fast-check'
import { encodeAbiParameters, getAddress, type Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import { encodeCalls } from '../account/encodeCalls.js'
import { addresses, grantableRequest, selectors } from './arbitraries.test.shared.js'
import { checkCallData } from './checkCallData.js'
import { normalise } from './normalise.js'
import type { Permission, SessionRequest } from './types.js'
import type { Verdict } from './verdict.js'

const account = '0x1111111111111111111111111111111111111111'
const a = getAddress('0x00000000000000000000000000000000000000aa')
const b = getAddress('0x00000000000000000000000000000000000000bb')
const gas = { type: 'gas', limit: 1n } as const

const normal = (...permissions: readonly Permission[]): readonly Permission[] =>
  normalise({ permissions: [...permissions, gas], validUntil: 'never' }).permissions.filter(
    ({ type }) => type !== 'gas',
  )

describe('normalise', () => {
  test('default', () => {
    expect(
      normalise({
        permissions: [
          gas,
          { type: 'erc20-spend', token: b.toLowerCase() as Hex, limit: 2n, approve: false },
          {
            type: 'contract-calls',
            address: a.toLowerCase() as Hex,
            functions: ['transfer(address to, uint256 amount)', '0xA9059CBB', '0x00000001'],
          },
        ],
        validAfter: 0,
        validUntil: 9,
        batch: true,
        adjustable: false,
      }),
    ).toEqual({
      permissions: [
        { type: 'contract-calls', address: a, functions: ['0x00000001', '0xa9059cbb'] },
        { type: 'erc20-spend', token: b, limit: 2n },
        gas,
      ],
      validUntil: 9,
    })
  })

  test.each<[string, readonly Permission[], readonly Permission[]]>([
    [
      'what any contract includes disappears from a contract',
      [
        { type: 'any-contract-calls', functions: ['0x00000001', '0x00000002'] },
        { type: 'contract-calls', address: a, functions: ['0x00000001'] },
        { type: 'contract-calls', address: b, functions: ['0x00000001', '0x00000003'] },
      ],
      [
        { type: 'contract-calls', address: b, functions: ['0x00000003'] },
        { type: 'any-contract-calls', functions: ['0x00000001', '0x00000002'] },
      ],
    ],
    [
      'on a token with a limit it stays',
      [
        { type: 'any-contract-calls', functions: ['0x095ea7b3', '0x00000002'] },
        { type: 'erc20-spend', token: a, limit: 1n },
      ],
      [
        { type: 'any-contract-calls', functions: ['0x00000002', '0x095ea7b3'] },
        { type: 'erc20-spend', token: a, limit: 1n, approve: true },
      ],
    ],
    [
      'an exception keeps a contract apart',
      [
        { type: 'any-contract-calls', functions: ['0x00000001'], except: [b, a] },
        { type: 'contract-calls', address: a, functions: ['0x00000002'] },
      ],
      [
        { type: 'contract-calls', address: a, functions: ['0x00000002'] },
        { type: 'any-contract-calls', functions: ['0x00000001'], except: [a, b] },
      ],
    ],
    [
      'an exception that changes nothing disappears',
      [
        { type: 'any-contract-calls', functions: ['0x00000001'], except: [a, b] },
        { type: 'contract-calls', address: a, functions: ['0x00000001', '0x00000002'] },
        { type: 'contract-calls', address: b, functions: 'all' },
      ],
      [
        { type: 'contract-calls', address: a, functions: ['0x00000002'] },
        { type: 'contract-calls', address: b, functions: 'all' },
        { type: 'any-contract-calls', functions: ['0x00000001'] },
      ],
    ],
    [
      'an exception stays where only calldata without a selector tells the difference',
      [
        { type: 'any-contract-calls', functions: ['0x00000000'], except: [a] },
        { type: 'contract-calls', address: a, functions: ['0x00000000'] },
      ],
      [
        { type: 'contract-calls', address: a, functions: ['0x00000000'] },
        { type: 'any-contract-calls', functions: ['0x00000000'], except: [a] },
      ],
    ],
    [
      'native token alone goes to anyone, in words',
      [{ type: 'native-spend', limit: 1n }],
      [
        { type: 'any-contract-calls', functions: ['0x00000000'] },
        { type: 'native-spend', limit: 1n },
      ],
    ],
    [
      'native token to anyone is said once',
      [
        { type: 'native-spend', limit: 1n, to: 'anyone' },
        { type: 'contract-calls', address: a, functions: ['0x00000001'] },
      ],
      [
        { type: 'contract-calls', address: a, functions: ['0x00000001'] },
        { type: 'any-contract-calls', functions: ['0x00000000'] },
        { type: 'native-spend', limit: 1n },
      ],
    ],
    [
      'no native token needs no permission',
      [
        { type: 'native-spend', limit: 0n, to: 'anyone' },
        { type: 'contract-calls', address: a, functions: 'all' },
      ],
      [{ type: 'contract-calls', address: a, functions: 'all' }],
    ],
    [
      'equalsRoot is said where it is so',
      [{ type: 'account-functions', functions: ['0x5998db5c'], equalsRoot: true }],
      [{ type: 'account-functions', functions: ['0x5998db5c'] }],
    ],
  ])('behavior: %s', (_, permissions, expected) => {
    expect(normal(...permissions)).toEqual(expected)
  })

  test('behavior: beside a paymaster unlimited gas says nothing', () => {
    const permissions: readonly Permission[] = [
      { type: 'paymaster', address: a },
      { type: 'contract-calls', address: b, functions: 'all' },
    ]
    const request: SessionRequest = { permissions, validUntil: 'never' }
    expect(
      normalise({
        ...request,
        permissions: [...permissions, { type: 'gas', limit: 'unlimited' }],
      }),
    ).toEqual(normalise(request))
  })

  test('behavior: batch says something only where calls are listed', () => {
    const permissions: readonly Permission[] = [
      { type: 'account-functions', functions: ['0x5998db5c'] },
      gas,
    ]
    expect(normalise({ permissions, validUntil: 'never', batch: false })).toEqual({
      permissions,
      validUntil: 'never',
    })
  })

  const call = fc.record({
    to: fc.constantFrom(...addresses, account),
    value: fc.constantFrom(0n, 0n, 1n, 10n ** 30n),
    data: fc
      .tuple(fc.constantFrom(...selectors), fc.constantFrom(...addresses), fc.constantFrom(0n, 5n))
      .chain(([selector, to, amount]) => {
        const words = encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [to, amount])
        return fc.constantFrom<Hex>(
          `${selector}${words.slice(2)}`,
          selector,
          '0x',
          '0x00',
          '0xdeadbe',
        )
      }),
  })
  const verdict = (
    request: SessionRequest,
    { callData, timestamp, maxGasCost }: { callData: Hex; timestamp: number; maxGasCost: bigint },
  ): Verdict => checkCallData({ request, account, callData, timestamp, maxGasCost })
  const operation = fc.record({
    callData: fc
      .tuple(fc.array(call, { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([calls, wrapped]) => encodeCalls({ calls, account, wrapped })),
    timestamp: fc.constantFrom(0, 1_800_000_000, 1_900_000_000, 1_900_000_001),
    maxGasCost: fc.constantFrom(0n, 1n, 10n ** 20n),
  })

  test('behavior: a request and its normal form have the same verdicts', () => {
    fc.assert(
      fc.property(grantableRequest, operation, (request, one) => {
        expect(verdict(normalise(request), one)).toEqual(verdict(request, one))
      }),
      { numRuns: 5000 },
    )
  })

  test('behavior: requests with different verdicts have different normal forms', () => {
    const neighbours = fc.tuple(grantableRequest, grantableRequest).chain(([one, other]) =>
      fc
        .record({
          permissions: fc.shuffledSubarray([...one.permissions, ...other.permissions]),
          range: fc.constantFrom(one, other),
        })
        .map(({ permissions, range }): [SessionRequest, SessionRequest] => [
          one,
          { ...range, permissions },
        ]),
    )
    let different = 0
    fc.assert(
      fc.property(neighbours, operation, ([one, other], tried) => {
        let normalOther
        try {
          normalOther = normalise(other)
        } catch {
          return
        }
        if (verdict(one, tried).allowed === verdict(other, tried).allowed) return
        different += 1
        expect(normalOther).not.toEqual(normalise(one))
      }),
      { numRuns: 10_000 },
    )
    expect(different).toBeGreaterThan(50)
  })
})
