import fc from 'fast-check'
import { encodeFunctionData, maxUint128, maxUint256, zeroAddress, type Address } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import type { AccountCall } from '../../account/encodeCalls.js'
import { UpdateNotInPlaceError } from '../../errors/UpdateNotInPlaceError.js'
import { encodeInstall } from '../../install/encodeInstall.js'
import { nativeTokenLimitModuleAbi } from '../../modules/nativeTokenLimit/abi.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { periodicSpendLimitModuleAddress } from '../../modules/periodicSpendLimit/address.js'
import { encodeSetSpendLimit } from '../../modules/periodicSpendLimit/encode.js'
import { timeRangeModuleAbi } from '../../modules/timeRange/abi.js'
import { timeRangeModuleAddress } from '../../modules/timeRange/address.js'
import { usageLimitModuleAddress } from '../../modules/usageLimit/address.js'
import { encodeSetUsageLimit } from '../../modules/usageLimit/encode.js'
import { grantableRequest, selectors } from '../../permissions/arbitraries.test.shared.js'
import { compile } from '../../permissions/compile.js'
import { contractCalls } from '../../permissions/kinds/contractCalls.js'
import { gas } from '../../permissions/kinds/gas.js'
import { periodicSpend, periodicSpendKind } from '../../permissions/kinds/periodicSpend.js'
import { usageLimit, usageLimitKind } from '../../permissions/kinds/usageLimit.js'
import { normalise } from '../../permissions/normalise.js'
import { permissionId } from '../../permissions/permissionId.js'
import type { NormalPermission, NormalRequest, Permission } from '../../permissions/types.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import type { Session } from '../../storage/Session.js'
import { setSigner } from '../keys/setSigner.js'
import { assertChange } from './assertChange.js'
import { planUpdate } from './planUpdate.js'

const kinds = [] as const
const account: Address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const entityId = 7
const key = { type: 'secp256k1', address: privateKeyToAddress(generatePrivateKey()) } as const

const installed = (request: NormalRequest): Session => ({
  id: `31337:${account}:${entityId}`,
  chainId: 31337,
  account,
  owner: { type: 'eoa', address: account },
  salt: 0n,
  entityId,
  key,
  request,
  installation: encodeInstall(compile({ request, key, entityId, account })),
  app: { name: '' },
  createdAt: 0,
})

const amount = fc.bigInt({ min: 0n, max: maxUint128 })
const names = fc.uniqueArray(fc.constantFrom(...selectors), { minLength: 1, maxLength: 4 })

/** The same permission with another limit, or for other functions. */
function varied(permission: NormalPermission): fc.Arbitrary<Permission> {
  if ('limit' in permission && permission.limit !== 'unlimited') {
    return fc.option(amount, { nil: undefined }).map((limit) => ({
      ...permission,
      limit: limit ?? (permission.limit === 'unlimited' ? 0n : permission.limit),
    }))
  }
  if (permission.type === 'contract-calls' && permission.functions !== 'all') {
    return names.map((functions) => ({ ...permission, functions }))
  }
  return fc.constant(permission)
}

const change = grantableRequest
  .map((request) => normalise(request))
  .chain((before) =>
    fc.record({
      before: fc.constant(before),
      permissions: fc.tuple(...before.permissions.map(varied)),
      validUntil:
        before.validUntil === 'never'
          ? fc.constant(before.validUntil)
          : fc.integer({ min: 1_850_000_000, max: 2 ** 40 }),
      spent: fc.tuple(...before.permissions.map(() => amount)),
    }),
  )
  .map(({ before, permissions, validUntil, spent }) => {
    const usage = before.permissions.map((permission, index): PermissionUsage => ({
      id: permissionId(permission),
      permission,
      spent: spent[index] ?? 0n,
      live: true,
    }))
    return { before, after: { ...before, permissions, validUntil }, usage }
  })

/** The change as it would be made; `undefined` where it cannot be, in place or at all. */
function planned({
  before,
  after,
  usage,
}: {
  before: NormalRequest
  after: object
  usage: readonly PermissionUsage[]
}) {
  try {
    const request = normalise({ ...before, ...after })
    const plan = (terms: NormalRequest) => compile({ request: terms, key, entityId, account })
    const calls = planUpdate({ before: plan(before), after: plan(request), usage, kinds })
    return { session: installed(before), calls, after: plan(request), usage }
  } catch (error) {
    if (error instanceof UpdateNotInPlaceError) return undefined
    if (error instanceof Error && error.name !== 'Error') return undefined
    throw error
  }
}

describe('assertChange', () => {
  test('default: the bytes of a change say what it is', () => {
    let changed = 0
    fc.assert(
      fc.property(change, (made) => {
        const update = planned(made)
        if (update === undefined) return
        changed += Number(update.calls.length > 0)
        assertChange({ kinds }, update)
      }),
      { numRuns: 300 },
    )
    expect(changed).toBeGreaterThan(50)
  })

  test('error: anything else that the bytes say', () => {
    const native = (entity: number): AccountCall => ({
      to: nativeTokenLimitModuleAddress,
      data: encodeFunctionData({
        abi: nativeTokenLimitModuleAbi,
        functionName: 'updateLimits',
        args: [entity, maxUint256 - 5n],
      }),
    })
    const forLonger: AccountCall = {
      to: timeRangeModuleAddress,
      data: encodeFunctionData({
        abi: timeRangeModuleAbi,
        functionName: 'setTimeRange',
        args: [entityId, 2 ** 48 - 5, 0],
      }),
    }
    const other = { type: 'secp256k1', address: account } as const
    let refused = 0
    fc.assert(
      fc.property(change, fc.nat(), (made, pick) => {
        const update = planned(made)
        if (update === undefined || update.calls.length === 0) return
        const { calls } = update
        const index = pick % calls.length
        const tampered: readonly (readonly AccountCall[])[] = [
          // More of what the session has, and something of another session.
          [...calls, native(entityId)],
          [...calls, forLonger],
          [...calls, native(entityId + 1)],
          [...calls, setSigner(other, entityId)],
          [...calls, { to: account, value: 1n }],
          calls.map((call, at) => (at === index ? { ...call, value: 1n } : call)),
          calls.map((call, at) => (at === index ? { ...call, data: '0x12345678' } : call)),
        ]
        for (const wrong of tampered) {
          expect(() => assertChange({ kinds }, { ...update, calls: wrong })).toThrow(
            expect.objectContaining({ name: 'ConsentMismatchError' }),
          )
          refused += 1
        }
      }),
      { numRuns: 100 },
    )
    expect(refused).toBeGreaterThan(50)
  })

  describe('custom kinds', () => {
    const token: Address = '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826'
    const customs = [usageLimitKind, periodicSpendKind]
    const limits = (operations: number, limit: bigint): NormalRequest =>
      normalise(
        {
          validUntil: 1_900_000_000,
          permissions: [
            contractCalls({ address: token, functions: ['transfer(address,uint256)'] }),
            periodicSpend({ token, limit, period: 'month' }),
            usageLimit({ operations }),
            gas({ limit: 0n }),
          ],
        },
        { kinds: customs },
      )
    const plan = (terms: NormalRequest) =>
      compile({ request: terms, key, entityId, account, kinds: customs })
    const changed = (before: NormalRequest, after: NormalRequest) => ({
      session: {
        ...installed(
          normalise({
            validUntil: before.validUntil,
            permissions: [
              gas({ limit: 0n }),
              contractCalls({ address: token, functions: ['transfer(address,uint256)'] }),
            ],
          }),
        ),
        request: before,
        installation: encodeInstall(plan(before)),
      },
      calls: planUpdate({ before: plan(before), after: plan(after), usage: [], kinds: customs }),
      after: plan(after),
      usage: [],
    })
    const usage = (limit: bigint, entity = entityId): AccountCall => ({
      to: usageLimitModuleAddress,
      data: encodeSetUsageLimit({ entityId: entity, limit }),
    })
    const spend = (limit: bigint, of: Address = token): AccountCall => ({
      to: periodicSpendLimitModuleAddress,
      data: encodeSetSpendLimit({ entityId, token: of, period: 'month', limit }),
    })

    test('behavior: their bytes say what the change is', () => {
      const update = changed(limits(2, 10n), limits(5, 20n))
      expect(update.calls).toHaveLength(2)
      assertChange({ kinds: customs }, update)
    })

    test.each<[string, readonly AccountCall[]]>([
      ['more operations', [usage(6n), spend(20n)]],
      ['fewer calls', [usage(5n)]],
      ['a larger amount', [usage(5n), spend(21n)]],
      ['another token', [usage(5n), spend(20n), spend(20n, zeroAddress)]],
      ['another session', [usage(5n), spend(20n), usage(5n, entityId + 1)]],
      ['money', [{ ...usage(5n), value: 1n }, spend(20n)]],
      [
        'no function of the module',
        [{ to: usageLimitModuleAddress, data: '0x12345678' }, spend(20n)],
      ],
    ])('error: they say anything else: %s', (_, calls) => {
      const update = changed(limits(2, 10n), limits(5, 20n))
      expect(() => assertChange({ kinds: customs }, { ...update, calls })).toThrow(
        expect.objectContaining({ name: 'ConsentMismatchError' }),
      )
    })

    test('error: no kind is taken at its word', () => {
      const silent = customs.map((kind) => ({ ...kind, readUpdate: undefined }))
      const update = changed(limits(2, 10n), limits(5, 10n))
      assertChange({ kinds: customs }, update)
      expect(() => assertChange({ kinds: silent }, update)).toThrow(
        expect.objectContaining({ name: 'ConsentMismatchError' }),
      )
    })
  })
})
