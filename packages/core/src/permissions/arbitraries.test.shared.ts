import fc from 'fast-check'
import { getAddress, maxUint208, maxUint256, numberToHex, type Address } from 'viem'
import { periods } from '../modules/periodicSpendLimit/Period.js'
import type { CustomKind } from './kind.js'
import { periodicSpend, periodicSpendKind } from './kinds/periodicSpend.js'
import { usageLimit, usageLimitKind } from './kinds/usageLimit.js'
import { normalise } from './normalise.js'
import type { Permission, Selector, SessionRequest } from './types.js'

/** Few enough that permissions meet. */
export const addresses: readonly Address[] = Array.from({ length: 6 }, (_, index) =>
  getAddress(numberToHex(0xabcdef1234567890abcdefn * BigInt(index + 1), { size: 20 })),
)

export const selectors: readonly Selector[] = [
  '0x00000000',
  '0xa9059cbb',
  '0x095ea7b3',
  '0x23b872dd',
  '0xdeadbe00',
  '0x12345678',
  '0x87654321',
]

const address = fc.constantFrom(...addresses)
const limit = fc.oneof(fc.constantFrom(0n, 1n, maxUint256), fc.bigInt(0n, 10n ** 24n))
const openLimit = fc.oneof({ weight: 4, arbitrary: limit }, fc.constant('unlimited' as const))
const functions = fc.uniqueArray(fc.constantFrom(...selectors), { minLength: 1, maxLength: 4 })
const to = fc.option(fc.constant('anyone' as const), { nil: undefined })

const callPermission: fc.Arbitrary<Permission> = fc.oneof(
  fc.record({
    type: fc.constant('contract-calls' as const),
    address,
    functions: fc.oneof(fc.constant('all' as const), functions),
  }),
  fc.record({
    type: fc.constant('erc20-spend' as const),
    token: address,
    limit,
    approve: fc.boolean(),
    transfer: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('any-contract-calls' as const),
    functions,
    except: fc.uniqueArray(address, { maxLength: 2 }),
  }),
)

const accountPermission: fc.Arbitrary<Permission> = fc.record({
  type: fc.constant('account-functions' as const),
  functions: fc.uniqueArray(
    fc.constantFrom('0x5998db5c', '0xcafecafe', '0x1bbf564c', '0xb61d27f6'),
  ),
  equalsRoot: fc.constant(true as const),
})

const budgets: fc.Arbitrary<readonly Permission[]> = fc.oneof(
  fc
    .tuple(
      fc.record({ type: fc.constant('gas' as const), limit: openLimit }),
      fc.option(fc.record({ type: fc.constant('native-spend' as const), limit: openLimit, to }), {
        nil: undefined,
      }),
    )
    .map((pair) => pair.filter((permission) => permission !== undefined)),
  fc
    .record({ type: fc.constant('native-and-gas' as const), limit, to })
    .map((permission) => [permission]),
)

const times: fc.Arbitrary<Pick<SessionRequest, 'validAfter' | 'validUntil'>> = fc.oneof(
  fc.constant({ validUntil: 'never' as const }),
  fc.record({
    validAfter: fc.constantFrom(undefined, 0, 1, 1_800_000_000),
    validUntil: fc.constantFrom('never' as const, 1_900_000_000, 2 ** 48 - 2),
  }),
)

const candidate: fc.Arbitrary<SessionRequest> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .record({
        calls: fc.array(callPermission, { maxLength: 5 }),
        account: fc.array(accountPermission, { maxLength: 1 }),
        hasAccount: fc.integer({ min: 0, max: 4 }),
        budgets,
        paymaster: fc.option(fc.record({ type: fc.constant('paymaster' as const), address }), {
          nil: undefined,
          freq: 2,
        }),
        times,
        batch: fc.constantFrom(undefined, true, false),
      })
      .chain(({ calls, account, hasAccount, budgets: limits, paymaster, times: range, batch }) =>
        fc
          .shuffledSubarray(
            [
              ...calls,
              ...(hasAccount === 0 ? account : []),
              ...limits,
              ...(paymaster ? [paymaster] : []),
            ],
            { minLength: 1 },
          )
          .map((permissions) => ({ ...range, batch, permissions })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      permissions: [{ type: 'root' as const }],
      validUntil: 'never' as const,
    }),
  },
)

const customPermission: fc.Arbitrary<Permission> = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 53 - 1 }).map((operations) => usageLimit({ operations })),
  fc
    .record({
      token: fc.oneof(fc.constant('native' as const), address),
      limit: fc.oneof(fc.constantFrom(0n, 1n, maxUint208), fc.bigInt(0n, 10n ** 24n)),
      period: fc.constantFrom(...periods),
    })
    .map(periodicSpend),
)

/** Kinds that a request of all kinds is read with. */
export const kinds: readonly CustomKind[] = [usageLimitKind, periodicSpendKind]

const isGrantable = (request: SessionRequest): boolean => {
  try {
    normalise(request, { kinds })
    return true
  } catch {
    return false
  }
}

/** Requests that can be granted, in any order of permissions. */
export const grantableRequest: fc.Arbitrary<SessionRequest> = candidate.filter(isGrantable)

/** The same, custom kinds among them. */
export const grantableRequestOfAllKinds: fc.Arbitrary<SessionRequest> = fc
  .tuple(candidate, fc.array(customPermission, { maxLength: 3 }))
  .map(([request, custom]) => ({ ...request, permissions: [...custom, ...request.permissions] }))
  .filter(isGrantable)
