import { concat, isAddressEqual, zeroAddress, type Address } from 'viem'
import { encodeHook } from '../install/encodeHook.js'
import type { HookInstall, InstallPlan } from '../install/types.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import type { AllowlistInput } from '../modules/allowlist/AllowlistInput.js'
import { decodeAllowlistData } from '../modules/allowlist/decode.js'
import { nativeTokenLimitModuleAddress } from '../modules/nativeTokenLimit/address.js'
import { decodeNativeTokenLimitData } from '../modules/nativeTokenLimit/decode.js'
import { paymasterGuardModuleAddress } from '../modules/paymasterGuard/address.js'
import { decodePaymasterGuardData } from '../modules/paymasterGuard/decode.js'
import { timeRangeModuleAddress } from '../modules/timeRange/address.js'
import { decodeTimeRangeData } from '../modules/timeRange/decode.js'
import { maxTime } from '../modules/timeRange/TimeRange.js'
import { gasEntityId } from './gasEntityId.js'
import type { CustomKind } from './kind.js'
import {
  approveSelector,
  executeBatchSelector,
  executeSelector,
  transferSelector,
} from './selectors.js'
import { carriesValue, createTerms, type Terms } from './terms.js'
import type { Selector } from './types.js'
import type { SessionLayout } from './usage.js'
import { toKey } from './values/address.js'

/** What the modules hold once every hook of an installation has been installed, by entity id. */
type State = {
  timeRanges: Map<number, { validAfter: number; validUntil: number | 'never' }>
  limits: Map<number, bigint>
  paymasters: Map<number, Address>
  allowlists: Map<number, Allowlist>
}

type Allowlist = {
  wildcards: Set<Selector>
  entries: Map<Address, { listsFunctions: boolean; limit: bigint | undefined }>
  functions: Map<Address, Set<Selector>>
}

/** Reads the hooks and selectors of an installation as settled terms. */
export function readHooks(
  plan: InstallPlan,
  { kinds }: { kinds: readonly CustomKind[] },
): { terms: Terms; layout: SessionLayout } {
  const state: State = {
    timeRanges: new Map(),
    limits: new Map(),
    paymasters: new Map(),
    allowlists: new Map(),
  }
  const readable = plan.hooks.filter((hook) => installs(state, { hook, plan }))
  const find = (module: Address, type: HookInstall['type']): HookInstall | undefined =>
    readable.find((hook) => isAddressEqual(hook.module, module) && hook.type === type)

  const timeRange = find(timeRangeModuleAddress, 'validation')
  const guard = find(allowlistModuleAddress, 'validation')
  const spending = guard && find(allowlistModuleAddress, 'execution')
  const gas = find(nativeTokenLimitModuleAddress, 'validation')
  const native = find(nativeTokenLimitModuleAddress, 'execution')
  const paymaster = find(paymasterGuardModuleAddress, 'validation')

  const terms: Terms = {
    ...createTerms(plan.entityId),
    ...(timeRange && state.timeRanges.get(timeRange.entityId)),
    isGlobal: plan.isGlobal,
    paymaster: paymaster && state.paymasters.get(paymaster.entityId),
  }
  readSelectors(terms, { plan, guarded: guard !== undefined })
  if (guard)
    readAllowlist(terms, {
      calls: state.allowlists.get(guard.entityId),
      limits: spending && state.allowlists.get(spending.entityId),
    })
  readBudgets(terms, { gas, native, limits: state.limits })

  const customModules = kinds.flatMap((kind) => kind.modules)
  for (const hook of plan.hooks) {
    if ([timeRange, guard, spending, gas, native, paymaster].includes(hook)) continue
    if (customModules.some((module) => isAddressEqual(module.address, hook.module)))
      terms.hooks.push(hook)
    else
      terms.unknown.push({ type: 'unknown', reason: `${hook.type}-hook`, data: encodeHook(hook) })
  }
  const { entityId } = plan
  return {
    terms,
    layout: {
      entityId,
      allowlist: guard?.entityId ?? entityId,
      tokenLimits: spending?.entityId ?? entityId,
      native: native?.entityId ?? entityId,
      gas: gas?.entityId ?? gasEntityId(entityId),
    },
  }
}

/**
 * Writes what a hook installs, as its module would. `false`: the hook is none that is understood,
 * or its data reaches state that belongs to another session.
 */
function installs(state: State, { hook, plan }: { hook: HookInstall; plan: InstallPlan }): boolean {
  const { module, entityId, type, pre, post, installData } = hook
  if (entityId !== plan.entityId && entityId !== gasEntityId(plan.entityId)) return false
  if (type === 'execution' && (!pre || post)) return false
  // A guard that was told no paymaster refuses every operation.
  if (installData === '0x') return !isAddressEqual(module, paymasterGuardModuleAddress)
  try {
    if (isAddressEqual(module, timeRangeModuleAddress)) {
      const { validAfter, validUntil, ...data } = decodeTimeRangeData(installData)
      const endless = validUntil === 0 || validUntil === maxTime
      state.timeRanges.set(entityId, { validAfter, validUntil: endless ? 'never' : validUntil })
      return data.entityId === entityId
    }
    if (isAddressEqual(module, nativeTokenLimitModuleAddress)) {
      const { limit, ...data } = decodeNativeTokenLimitData(installData)
      state.limits.set(entityId, limit)
      return data.entityId === entityId
    }
    if (isAddressEqual(module, paymasterGuardModuleAddress)) {
      const { paymaster, ...data } = decodePaymasterGuardData(installData)
      state.paymasters.set(entityId, paymaster)
      return data.entityId === entityId
    }
    if (isAddressEqual(module, allowlistModuleAddress)) {
      const { inputs, ...data } = decodeAllowlistData(installData)
      installAllowlist(state, { entityId, inputs })
      return data.entityId === entityId
    }
  } catch {
    // Other data than the module takes: not understood.
  }
  return false
}

/** Of several inputs for one target the last one's flags hold; functions add up. */
function installAllowlist(
  { allowlists }: State,
  { entityId, inputs }: { entityId: number; inputs: readonly AllowlistInput[] },
): void {
  const allowlist = allowlists.get(entityId) ?? {
    wildcards: new Set(),
    entries: new Map(),
    functions: new Map(),
  }
  allowlists.set(entityId, allowlist)
  for (const input of inputs) {
    const selectors = input.selectors.map((selector) => toKey(selector))
    if (input.target === zeroAddress) {
      for (const selector of selectors) allowlist.wildcards.add(selector)
      continue
    }
    const key = toKey(input.target)
    allowlist.entries.set(key, {
      listsFunctions: input.hasSelectorAllowlist,
      limit: input.hasERC20SpendLimit ? input.erc20SpendLimit : undefined,
    })
    if (input.hasSelectorAllowlist)
      allowlist.functions.set(key, new Set([...(allowlist.functions.get(key) ?? []), ...selectors]))
  }
}

function readSelectors(
  terms: Terms,
  { plan, guarded }: { plan: InstallPlan; guarded: boolean },
): void {
  const selectors = new Set(plan.selectors.map((selector) => toKey(selector)))
  if (guarded && !plan.isGlobal) {
    terms.batch = selectors.delete(executeBatchSelector)
    const single = selectors.delete(executeSelector)
    if (!single)
      terms.unknown.push({ type: 'unknown', reason: 'selectors', data: concat(plan.selectors) })
  }
  terms.accountFunctions = selectors
}

function readAllowlist(
  terms: Terms,
  { calls, limits }: { calls: Allowlist | undefined; limits: Allowlist | undefined },
): void {
  terms.wildcards = new Set(calls?.wildcards)
  for (const [key, { listsFunctions }] of calls?.entries ?? []) {
    const functions = listsFunctions ? (calls?.functions.get(key) ?? new Set()) : 'all'
    terms.targets.set(key, { functions })
  }
  for (const [key, { limit }] of limits?.entries ?? []) {
    if (limit === undefined) continue
    const functions = terms.targets.get(key)?.functions ?? terms.wildcards
    terms.targets.set(key, {
      functions: new Set(
        [transferSelector, approveSelector].filter(
          (selector) => functions === 'all' || functions.has(selector),
        ),
      ),
      limit,
    })
  }
}

function readBudgets(
  terms: Terms,
  {
    gas,
    native,
    limits,
  }: {
    gas: HookInstall | undefined
    native: HookInstall | undefined
    limits: ReadonlyMap<number, bigint>
  },
): void {
  const limitOf = (hook: HookInstall | undefined): bigint | 'unlimited' =>
    hook ? (limits.get(hook.entityId) ?? 0n) : 'unlimited'
  terms.gas = limitOf(gas)
  if (!carriesValue(terms)) return
  if (gas && gas.entityId === native?.entityId) terms.nativeAndGas = limits.get(gas.entityId) ?? 0n
  else terms.native = limitOf(native)
}
