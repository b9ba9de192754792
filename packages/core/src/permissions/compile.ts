import { zeroAddress, type Address } from 'viem'
import { InvalidEntityIdError } from '../errors/InvalidEntityIdError.js'
import type { HookInstall, InstallPlan } from '../install/types.js'
import { keyValidation } from '../keys/keyValidation.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import type { AllowlistInput } from '../modules/allowlist/AllowlistInput.js'
import { encodeAllowlistData } from '../modules/allowlist/encode.js'
import { nativeTokenLimitModuleAddress } from '../modules/nativeTokenLimit/address.js'
import { encodeNativeTokenLimitData } from '../modules/nativeTokenLimit/encode.js'
import { paymasterGuardModuleAddress } from '../modules/paymasterGuard/address.js'
import { encodePaymasterGuardData } from '../modules/paymasterGuard/encode.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { encodeTimeRangeData } from '../modules/timeRange/encode.js'
import { entityIdOffset, gasEntityId } from './gasEntityId.js'
import type { CustomKind } from './kind.js'
import { carriesValue, grantedFunctions, isGuarded, type Terms } from './terms.js'
import { toTerms } from './toTerms.js'
import type { SessionRequest } from './types.js'
import { sortSelectors } from './values/functions.js'

export type CompileParameters = {
  request: SessionRequest
  /** Public half of the session key. */
  key: SessionKeyReference
  /** 1 to 2147483646, never used before in the account: what an earlier session left would apply. */
  entityId: number
  /** Refused as a target. */
  account: Address
  /** Custom kinds that the request uses. */
  kinds?: readonly CustomKind[] | undefined
}

/**
 * The cheapest installation that makes the chain enforce a request.
 *
 * @throws the error of the first rule that the request breaks
 */
export function compile(parameters: CompileParameters): InstallPlan {
  const { request, key, entityId, account, kinds } = parameters
  if (!Number.isInteger(entityId) || entityId < 1 || entityId >= entityIdOffset)
    throw new InvalidEntityIdError({ field: 'entityId', value: entityId })
  const terms = toTerms(request, { kinds, entityId, account, grant: true })
  return {
    ...keyValidation(key, entityId),
    entityId,
    isUserOpValidation: true,
    isSignatureValidation: false,
    isGlobal: terms.isGlobal,
    selectors: [...grantedFunctions(terms)],
    hooks: [
      ...timeRangeHooks(terms),
      ...allowlistHooks(terms),
      ...paymasterHooks(terms),
      ...gasHooks(terms),
      ...nativeHooks(terms),
      ...terms.hooks,
    ],
  }
}

function timeRangeHooks({ entityId, validAfter, validUntil }: Terms): readonly HookInstall[] {
  if (validAfter === 0 && validUntil === 'never') return []
  return [
    {
      module: timeRangeModuleAddress,
      entityId,
      type: 'validation',
      installData: encodeTimeRangeData({
        entityId,
        validUntil: validUntil === 'never' ? 0 : validUntil,
        validAfter,
      }),
    },
  ]
}

/** One entity for both hooks: the second finds the state that the first has installed. */
function allowlistHooks(terms: Terms): readonly HookInstall[] {
  if (!isGuarded(terms)) return []
  const { entityId, targets, wildcards } = terms
  const listed = [...targets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([target, { functions, limit }]): AllowlistInput => ({
      target,
      hasSelectorAllowlist: functions !== 'all',
      hasERC20SpendLimit: limit !== undefined,
      erc20SpendLimit: limit ?? 0n,
      selectors: functions === 'all' ? [] : sortSelectors(functions),
    }))
  const anywhere: AllowlistInput = {
    target: zeroAddress,
    hasSelectorAllowlist: false,
    hasERC20SpendLimit: false,
    erc20SpendLimit: 0n,
    selectors: sortSelectors(wildcards),
  }
  const inputs = wildcards.size > 0 ? [anywhere, ...listed] : listed
  const hook = { module: allowlistModuleAddress, entityId }
  return [
    { ...hook, type: 'validation', installData: encodeAllowlistData({ entityId, inputs }) },
    ...(inputs.some((input) => input.hasERC20SpendLimit)
      ? [{ ...hook, type: 'execution', pre: true, installData: '0x' } as const]
      : []),
  ]
}

function gasHooks({ entityId, gas, nativeAndGas }: Terms): readonly HookInstall[] {
  const limit = nativeAndGas ?? gas
  if (limit === 'unlimited') return []
  return [
    nativeTokenLimitHook({
      type: 'validation',
      entityId: nativeAndGas === undefined ? gasEntityId(entityId) : entityId,
      limit,
    }),
  ]
}

function nativeHooks(terms: Terms): readonly HookInstall[] {
  const { entityId, native, nativeAndGas } = terms
  if (!carriesValue(terms)) return []
  // The gas hook, under the same id, has installed the common budget.
  if (nativeAndGas !== undefined)
    return [nativeTokenLimitHook({ type: 'execution', entityId, limit: 0n })]
  if (native === 'unlimited') return []
  return [nativeTokenLimitHook({ type: 'execution', entityId, limit: native })]
}

/** A limit of 0 needs no data: it is what the module reads for an id that was never used. */
function nativeTokenLimitHook({
  type,
  entityId,
  limit,
}: {
  type: HookInstall['type']
  entityId: number
  limit: bigint
}): HookInstall {
  return {
    module: nativeTokenLimitModuleAddress,
    entityId,
    type,
    ...(type === 'execution' ? { pre: true } : {}),
    installData: limit === 0n ? '0x' : encodeNativeTokenLimitData({ entityId, limit }),
  }
}

function paymasterHooks({ entityId, paymaster }: Terms): readonly HookInstall[] {
  if (!paymaster) return []
  return [
    {
      module: paymasterGuardModuleAddress,
      entityId,
      type: 'validation',
      installData: encodePaymasterGuardData({ entityId, paymaster }),
    },
  ]
}
