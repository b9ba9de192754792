import { encodeFunctionData, isAddressEqual, zeroAddress, type Hex } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import { UpdateNotInPlaceError } from '../../errors/UpdateNotInPlaceError.js'
import type { HookInstall, InstallPlan } from '../../install/types.js'
import { allowlistModuleAbi } from '../../modules/allowlist/abi.js'
import { allowlistModuleAddress } from '../../modules/allowlist/address.js'
import type { AllowlistInput } from '../../modules/allowlist/AllowlistInput.js'
import { decodeAllowlistData } from '../../modules/allowlist/decode.js'
import { nativeTokenLimitModuleAbi } from '../../modules/nativeTokenLimit/abi.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { decodeNativeTokenLimitData } from '../../modules/nativeTokenLimit/decode.js'
import { timeRangeModuleAbi } from '../../modules/timeRange/abi.js'
import { timeRangeModuleAddress } from '../../modules/timeRange/address.js'
import { decodeTimeRangeData } from '../../modules/timeRange/decode.js'
import type { CustomKind } from '../../permissions/kind.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import { lessSpent, spentOfNative, spentOfToken } from './spentOf.js'

export type PlanUpdateParameters = {
  before: InstallPlan
  after: InstallPlan
  /** What was spent under the old terms counts against the new limits. */
  usage: readonly PermissionUsage[]
  /** Kinds whose own modules may be among the hooks. */
  kinds: readonly CustomKind[]
}

/**
 * The calls of the account that turn one installation into another, in place: same key, same entity
 * id, same hooks. Modules hold what remains, so each new limit is set to itself less what was spent.
 */
export function planUpdate({
  before,
  after,
  usage,
  kinds,
}: PlanUpdateParameters): readonly AccountCall[] {
  if (shape(before) !== shape(after)) throw new UpdateNotInPlaceError()
  return before.hooks.flatMap((old, index) => {
    const next = after.hooks[index]
    if (next === undefined || next.installData === old.installData) return []
    if (isAddressEqual(old.module, timeRangeModuleAddress)) return timeRangeCalls(next)
    if (isAddressEqual(old.module, nativeTokenLimitModuleAddress)) {
      return nativeTokenLimitCalls(next, usage)
    }
    if (isAddressEqual(old.module, allowlistModuleAddress)) return allowlistCalls(old, next, usage)
    const change = { before: old, after: next, usage }
    for (const kind of kinds) {
      const calls = kind.update(change)
      if (calls !== undefined) return calls
    }
    throw new UpdateNotInPlaceError()
  })
}

/** What no setter can change: which hooks there are, and which functions of the account are open. */
function shape({ module, entityId, isGlobal, selectors, hooks }: InstallPlan): string {
  return JSON.stringify([
    module,
    entityId,
    isGlobal,
    selectors,
    hooks.map((hook) => [hook.module, hook.entityId, hook.type, hook.pre, hook.post]),
  ])
}

function timeRangeCalls({ installData }: HookInstall): readonly AccountCall[] {
  const { entityId, validUntil, validAfter } = decodeTimeRangeData(installData)
  const data = encodeFunctionData({
    abi: timeRangeModuleAbi,
    functionName: 'setTimeRange',
    args: [entityId, validUntil, validAfter],
  })
  return [{ to: timeRangeModuleAddress, data }]
}

function nativeTokenLimitCalls(
  hook: HookInstall,
  usage: readonly PermissionUsage[],
): readonly AccountCall[] {
  const { entityId, installData } = hook
  const limit = installData === '0x' ? 0n : decodeNativeTokenLimitData(installData).limit
  const data = encodeFunctionData({
    abi: nativeTokenLimitModuleAbi,
    functionName: 'updateLimits',
    args: [entityId, lessSpent(limit, spentOfNative(hook, usage))],
  })
  return [{ to: nativeTokenLimitModuleAddress, data }]
}

function allowlistCalls(
  before: HookInstall,
  after: HookInstall,
  usage: readonly PermissionUsage[],
): readonly AccountCall[] {
  const { entityId } = after
  const [old, next] = [inputsOf(before), inputsOf(after)]
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((target) =>
    targetCalls({
      entityId,
      before: old.get(target) ?? { ...closed, target },
      after: next.get(target) ?? { ...closed, target },
      listed: old.has(target) === next.has(target),
      remains: next.has(target),
      spent: spentOfToken(target, usage),
    }),
  )
}

/** A contract with no entry of its own. */
const closed = {
  hasSelectorAllowlist: false,
  hasERC20SpendLimit: false,
  erc20SpendLimit: 0n,
  selectors: [],
} as const

function inputsOf({ installData }: HookInstall): ReadonlyMap<Hex, AllowlistInput> {
  if (installData === '0x') return new Map()
  return new Map(decodeAllowlistData(installData).inputs.map((input) => [input.target, input]))
}

function targetCalls({
  entityId,
  before,
  after,
  listed,
  remains,
  spent,
}: {
  entityId: number
  before: AllowlistInput
  after: AllowlistInput
  /** Whether the contract is on both lists. */
  listed: boolean
  /** Whether it is on the new one. */
  remains: boolean
  spent: bigint
}): readonly AccountCall[] {
  const { target } = after
  const isWildcard = isAddressEqual(target, zeroAddress)
  const flags = ({ hasSelectorAllowlist, hasERC20SpendLimit }: AllowlistInput): string =>
    `${hasSelectorAllowlist} ${hasERC20SpendLimit}`
  const calls: Hex[] = []

  if (!isWildcard && (!listed || flags(before) !== flags(after))) {
    calls.push(
      encodeFunctionData({
        abi: allowlistModuleAbi,
        functionName: 'setAddressAllowlist',
        args: [entityId, target, remains, after.hasSelectorAllowlist, after.hasERC20SpendLimit],
      }),
    )
  }
  for (const [selectors, others, allowed] of [
    [before.selectors, after.selectors, false],
    [after.selectors, before.selectors, true],
  ] as const) {
    for (const selector of selectors.filter((one) => !others.includes(one))) {
      calls.push(
        encodeFunctionData({
          abi: allowlistModuleAbi,
          functionName: 'setSelectorAllowlist',
          args: [entityId, target, selector, allowed],
        }),
      )
    }
  }
  if (
    before.erc20SpendLimit !== after.erc20SpendLimit ||
    before.hasERC20SpendLimit !== after.hasERC20SpendLimit
  ) {
    calls.push(
      encodeFunctionData({
        abi: allowlistModuleAbi,
        functionName: 'updateLimits',
        args: [
          entityId,
          target,
          after.hasERC20SpendLimit,
          after.hasERC20SpendLimit ? lessSpent(after.erc20SpendLimit, spent) : 0n,
        ],
      }),
    )
  }
  return calls.map((data) => ({ to: allowlistModuleAddress, data }))
}
