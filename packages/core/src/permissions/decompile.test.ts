import { concat, getAddress, zeroAddress, type Address, type Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import { encodeHook } from '../install/encodeHook.js'
import type { HookInstall, InstallPlan } from '../install/types.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { encodeAllowlistData } from '../modules/allowlist/encode.js'
import { nativeTokenLimitModuleAddress } from '../modules/nativeTokenLimit/address.js'
import { encodeNativeTokenLimitData } from '../modules/nativeTokenLimit/encode.js'
import { paymasterGuardModuleAddress } from '../modules/paymasterGuard/address.js'
import { encodePaymasterGuardData } from '../modules/paymasterGuard/encode.js'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { encodeSingleSignerData } from '../modules/singleSigner/encode.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { encodeTimeRangeData } from '../modules/timeRange/encode.js'
import { decompile } from './decompile.js'
import { outdatedAllowlistModuleAddress } from './privileged.js'
import type { NormalPermission } from './types.js'

const entityId = 3
const shifted = entityId + 2147483647
const signer = getAddress('0x00000000000000000000000000000000000000aa')
const token = getAddress('0x0000000000000000000000000000000000d01140')
const game = getAddress('0x00000000000000000000000000000000000a4e0a')
const endless: NormalPermission = { type: 'gas', limit: 'unlimited' }

const plan = (parts: Partial<InstallPlan>): InstallPlan => ({
  module: singleSignerValidationModuleAddress,
  entityId,
  isUserOpValidation: true,
  isSignatureValidation: false,
  isGlobal: false,
  selectors: ['0xb61d27f6', '0x34fcd5be'],
  installData: encodeSingleSignerData({ entityId, signer }),
  hooks: [],
  ...parts,
})

/** As the vendor SDK writes them: validation hooks carry the flag of a pre-hook, too. */
const validation = (module: Address, id: number, installData: Hex): HookInstall => ({
  module,
  entityId: id,
  type: 'validation',
  flags: 5,
  installData,
})
const execution = (module: Address, id: number, installData: Hex): HookInstall => ({
  module,
  entityId: id,
  type: 'execution',
  pre: true,
  installData,
})

const native = (id: number, limit: bigint): Hex =>
  encodeNativeTokenLimitData({ entityId: id, limit })
const list = (
  id: number,
  ...inputs: readonly { target: Address; limit?: bigint; selectors?: readonly Hex[] }[]
): Hex =>
  encodeAllowlistData({
    entityId: id,
    inputs: inputs.map(({ target, limit, selectors }) => ({
      target,
      hasSelectorAllowlist: selectors !== undefined && target !== zeroAddress,
      hasERC20SpendLimit: limit !== undefined,
      erc20SpendLimit: limit ?? 0n,
      selectors: selectors ?? [],
    })),
  })

const permissionsOf = (parts: Partial<InstallPlan>): readonly NormalPermission[] =>
  decompile(plan(parts)).request.permissions

const transferOnly = { target: token, selectors: ['0x095ea7b3', '0xa9059cbb'] } as const

describe('decompile', () => {
  test('default', () => {
    // The vendor SDK since May 2026: gas and token limits under ids of their own.
    const {
      request,
      key,
      entityId: id,
      layout,
    } = decompile(
      plan({
        hooks: [
          validation(
            timeRangeModuleAddress,
            entityId,
            encodeTimeRangeData({ entityId, validAfter: 0, validUntil: 999 }),
          ),
          execution(nativeTokenLimitModuleAddress, entityId, native(entityId, 7n)),
          execution(allowlistModuleAddress, shifted, list(shifted, { target: token, limit: 5n })),
          validation(nativeTokenLimitModuleAddress, shifted, native(shifted, 8n)),
          validation(
            allowlistModuleAddress,
            entityId,
            list(entityId, transferOnly, { target: game }),
          ),
        ],
      }),
    )
    expect(request).toEqual({
      permissions: [
        { type: 'contract-calls', address: game, functions: 'all' },
        { type: 'erc20-spend', token, limit: 5n, approve: true },
        { type: 'native-spend', limit: 7n },
        { type: 'gas', limit: 8n },
      ],
      validUntil: 999,
    })
    expect(key).toEqual({ type: 'secp256k1', address: signer })
    expect(id).toBe(entityId)
    expect(layout).toEqual({
      entityId,
      allowlist: entityId,
      tokenLimits: shifted,
      native: entityId,
      gas: shifted,
    })
  })

  test('behavior: one entity for gas and native token is one budget, at what was written last', () => {
    const hooks = [
      execution(nativeTokenLimitModuleAddress, entityId, native(entityId, 7n)),
      validation(nativeTokenLimitModuleAddress, entityId, native(entityId, 8n)),
      validation(allowlistModuleAddress, entityId, list(entityId, { target: game })),
    ]
    expect(permissionsOf({ hooks })).toEqual([
      { type: 'contract-calls', address: game, functions: 'all' },
      { type: 'native-and-gas', limit: 8n },
    ])
    expect(decompile(plan({ hooks })).layout.gas).toBe(entityId)
  })

  test('behavior: without a native hook native token is unlimited', () => {
    const hooks = [validation(allowlistModuleAddress, entityId, list(entityId, { target: game }))]
    expect(permissionsOf({ hooks })).toContainEqual({ type: 'native-spend', limit: 'unlimited' })
  })

  test('behavior: execute without an allowlist is full control', () => {
    expect(permissionsOf({})).toEqual([
      {
        type: 'account-functions',
        functions: ['0x34fcd5be', '0xb61d27f6'],
        equalsRoot: true,
      },
      { type: 'native-spend', limit: 'unlimited' },
      endless,
    ])
  })

  test('behavior: of several inputs for a contract the last one decides', () => {
    const hooks = [
      validation(
        allowlistModuleAddress,
        entityId,
        list(entityId, { target: game, selectors: ['0x4e71d92d'] }, { target: game }),
      ),
    ]
    expect(permissionsOf({ hooks })[0]).toEqual({
      type: 'contract-calls',
      address: game,
      functions: 'all',
    })
  })

  test('behavior: a token limit rules over everything else that is listed for the token', () => {
    const hooks = [
      execution(allowlistModuleAddress, shifted, list(shifted, { target: token, limit: 5n })),
      validation(allowlistModuleAddress, entityId, list(entityId, { target: token })),
    ]
    expect(permissionsOf({ hooks })[0]).toEqual({
      type: 'erc20-spend',
      token,
      limit: 5n,
      approve: true,
    })
  })

  test('behavior: a limit that no execution hook enforces is none', () => {
    const hooks = [
      validation(allowlistModuleAddress, entityId, list(entityId, { target: token, limit: 5n })),
    ]
    expect(permissionsOf({ hooks })[0]).toEqual({
      type: 'contract-calls',
      address: token,
      functions: 'all',
    })
  })

  test('behavior: a listed contract without the functions of any contract is excepted from them', () => {
    const hooks = [
      validation(
        allowlistModuleAddress,
        entityId,
        list(
          entityId,
          { target: zeroAddress, selectors: ['0xa9059cbb'] },
          { target: game, selectors: ['0x4e71d92d'] },
        ),
      ),
    ]
    expect(permissionsOf({ hooks }).slice(0, 2)).toEqual([
      { type: 'contract-calls', address: game, functions: ['0x4e71d92d'] },
      { type: 'any-contract-calls', functions: ['0xa9059cbb'], except: [game] },
    ])
  })

  test('behavior: a global validation is root', () => {
    expect(permissionsOf({ isGlobal: true, selectors: [] })).toEqual([{ type: 'root' }])
  })

  const time = encodeTimeRangeData({ entityId, validAfter: 1, validUntil: 2 })
  const strange: HookInstall = {
    module: game,
    entityId,
    type: 'validation',
    installData: '0x1234',
  }
  test.each<[string, HookInstall]>([
    ['another module', strange],
    ['another module at execution', { ...strange, type: 'execution', pre: true }],
    [
      'the bypassable allowlist',
      validation(outdatedAllowlistModuleAddress, entityId, list(entityId, { target: game })),
    ],
    ['a state of another session', validation(timeRangeModuleAddress, 4, time)],
    [
      'data for another session',
      validation(nativeTokenLimitModuleAddress, entityId, native(4, 2n ** 255n)),
    ],
    ['data that is too short', validation(timeRangeModuleAddress, entityId, '0x12')],
    [
      'a post-hook',
      {
        module: nativeTokenLimitModuleAddress,
        entityId,
        type: 'execution',
        pre: true,
        post: true,
        installData: native(entityId, 1n),
      },
    ],
    ['a time range at execution', execution(timeRangeModuleAddress, entityId, time)],
    [
      'a paymaster guard without a paymaster',
      validation(paymasterGuardModuleAddress, entityId, '0x'),
    ],
  ])('behavior: %s is unknown, with its bytes', (_, hook) => {
    const permissions = permissionsOf({ hooks: [hook] })
    expect(permissions).toContainEqual({
      type: 'unknown',
      reason: `${hook.type}-hook`,
      data: encodeHook(hook),
    })
  })

  test('behavior: a second hook of a kind is unknown', () => {
    const first = validation(paymasterGuardModuleAddress, entityId, paymasterData(game))
    const second = { ...first, flags: undefined }
    const permissions = permissionsOf({ hooks: [first, second] })
    expect(permissions).toContainEqual({ type: 'paymaster', address: game })
    expect(permissions).toContainEqual({
      type: 'unknown',
      reason: 'validation-hook',
      data: encodeHook(second),
    })
  })

  test('behavior: a key that can sign messages is shown as such', () => {
    expect(permissionsOf({ isSignatureValidation: true })).toContainEqual({
      type: 'unknown',
      reason: 'signature-validation',
      data: '0x02',
    })
  })

  test('behavior: a key that cannot act is shown as such', () => {
    expect(permissionsOf({ isUserOpValidation: false })).toContainEqual({
      type: 'unknown',
      reason: 'no-user-operations',
      data: '0x00',
    })
  })

  test.each<[string, Partial<InstallPlan>]>([
    ['another validation module', { module: game }],
    [
      'a signer of another entity',
      { installData: encodeSingleSignerData({ entityId: 4, signer }) },
    ],
    ['no signer', { installData: '0x' }],
  ])('behavior: %s is unknown, with its bytes', (_, parts) => {
    const { module, installData } = plan(parts)
    const { key, request } = decompile(plan(parts))
    expect(key).toBeUndefined()
    expect(request.permissions).toContainEqual({
      type: 'unknown',
      reason: 'signer',
      data: concat([module, installData]),
    })
  })

  test('behavior: batches without single calls are unknown', () => {
    const hooks = [validation(allowlistModuleAddress, entityId, list(entityId, { target: game }))]
    expect(permissionsOf({ hooks, selectors: ['0x34fcd5be'] })).toContainEqual({
      type: 'unknown',
      reason: 'selectors',
      data: '0x34fcd5be',
    })
  })
})

function paymasterData(paymaster: Address): Hex {
  return encodePaymasterGuardData({ entityId, paymaster })
}
