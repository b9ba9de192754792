import { concat, decodeFunctionData, isAddressEqual, type Address } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { InstallPlan } from '../../install/types.js'
import { keyValidation } from '../../keys/keyValidation.js'
import { allowlistModuleAbi } from '../../modules/allowlist/abi.js'
import { allowlistModuleAddress } from '../../modules/allowlist/address.js'
import { decodeAllowlistData } from '../../modules/allowlist/decode.js'
import { nativeTokenLimitModuleAbi } from '../../modules/nativeTokenLimit/abi.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { singleSignerValidationModuleAbi } from '../../modules/singleSigner/abi.js'
import { singleSignerValidationModuleAddress } from '../../modules/singleSigner/address.js'
import { timeRangeModuleAbi } from '../../modules/timeRange/abi.js'
import { timeRangeModuleAddress } from '../../modules/timeRange/address.js'
import { encodeTimeRangeData } from '../../modules/timeRange/encode.js'
import { webAuthnValidationModuleAbi } from '../../modules/webAuthn/abi.js'
import { webAuthnValidationModuleAddress } from '../../modules/webAuthn/address.js'
import { applyUpdates, type LimitUpdate } from '../recover/applyUpdates.js'

/**
 * What calls of an account make of an installation, read from their bytes. `undefined`: one of them is no
 * setter of a module, or sets something of another installation.
 */
export function applyCalls(
  plan: InstallPlan,
  calls: readonly AccountCall[],
): InstallPlan | undefined {
  try {
    return calls.reduce<InstallPlan | undefined>(
      (changed, call) => changed && applyCall(changed, call),
      plan,
    )
  } catch {
    // Bytes that no function of the module takes.
    return undefined
  }
}

function applyCall(
  plan: InstallPlan,
  { to, value = 0n, data = '0x' }: AccountCall,
): InstallPlan | undefined {
  if (value !== 0n) return undefined
  if (isAddressEqual(to, timeRangeModuleAddress)) {
    const { functionName, args } = decodeFunctionData({ abi: timeRangeModuleAbi, data })
    if (functionName !== 'setTimeRange') return undefined
    const [entityId, validUntil, validAfter] = args
    const installData = encodeTimeRangeData({ entityId, validUntil, validAfter })
    return isHook(plan, to, entityId)
      ? {
          ...plan,
          hooks: plan.hooks.map((hook) =>
            isAddressEqual(hook.module, to) && hook.entityId === entityId
              ? { ...hook, installData }
              : hook,
          ),
        }
      : undefined
  }
  if (isAddressEqual(to, singleSignerValidationModuleAddress)) {
    const { functionName, args } = decodeFunctionData({
      abi: singleSignerValidationModuleAbi,
      data,
    })
    if (functionName !== 'transferSigner') return undefined
    const [entityId, address] = args
    return withSigner(plan, keyValidation({ type: 'secp256k1', address }, entityId), entityId)
  }
  if (isAddressEqual(to, webAuthnValidationModuleAddress)) {
    const { functionName, args } = decodeFunctionData({ abi: webAuthnValidationModuleAbi, data })
    if (functionName !== 'transferSigner') return undefined
    const [entityId, x, y] = args
    const publicKey = { x, y }
    return withSigner(plan, keyValidation({ type: 'p256', publicKey }, entityId), entityId)
  }
  const update = toLimitUpdate(plan, { to, data })
  return update && isHook(plan, to, update.entityId) ? applyUpdates(plan, [update]) : undefined
}

function toLimitUpdate(
  plan: InstallPlan,
  { to, data }: Required<Pick<AccountCall, 'to' | 'data'>>,
): LimitUpdate | undefined {
  if (isAddressEqual(to, nativeTokenLimitModuleAddress)) {
    const { functionName, args } = decodeFunctionData({ abi: nativeTokenLimitModuleAbi, data })
    if (functionName !== 'updateLimits') return undefined
    const [entityId, newLimit] = args
    return { type: 'native-limit', entityId, newLimit }
  }
  if (!isAddressEqual(to, allowlistModuleAddress)) return undefined
  const { functionName, args } = decodeFunctionData({ abi: allowlistModuleAbi, data })
  switch (functionName) {
    case 'setAddressAllowlist': {
      const [entityId, target, allowed, hasSelectorAllowlist, hasERC20SpendLimit] = args
      const entry = { allowed, hasSelectorAllowlist, hasERC20SpendLimit }
      return { type: 'target', entityId, target, entry }
    }
    case 'setSelectorAllowlist': {
      const [entityId, target, selector, allowed] = args
      return {
        type: 'function',
        entityId,
        targetAndSelector: concat([target, selector]),
        allowed,
      }
    }
    case 'updateLimits': {
      const [entityId, token, hasLimit, newLimit] = args
      // Whether there is a limit is said with the contract's entry, and may not be said otherwise here.
      return hasLimit === isLimited(plan, { entityId, token })
        ? { type: 'token-limit', entityId, token, newLimit }
        : undefined
    }
    default:
      return undefined
  }
}

function isLimited(
  { hooks }: InstallPlan,
  { entityId, token }: { entityId: number; token: Address },
): boolean {
  return hooks.some(
    (hook) =>
      isAddressEqual(hook.module, allowlistModuleAddress) &&
      hook.entityId === entityId &&
      hook.installData !== '0x' &&
      decodeAllowlistData(hook.installData).inputs.some(
        ({ target, hasERC20SpendLimit }) => isAddressEqual(target, token) && hasERC20SpendLimit,
      ),
  )
}

function isHook(plan: InstallPlan, module: AccountCall['to'], entityId: number): boolean {
  return plan.hooks.some(
    (hook) => isAddressEqual(hook.module, module) && hook.entityId === entityId,
  )
}

function withSigner(
  plan: InstallPlan,
  { module, installData }: Pick<InstallPlan, 'module' | 'installData'>,
  entityId: number,
): InstallPlan | undefined {
  return entityId === plan.entityId && isAddressEqual(module, plan.module)
    ? { ...plan, installData }
    : undefined
}
