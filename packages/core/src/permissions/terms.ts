import type { Address } from 'viem'
import type { HookInstall } from '../install/types.js'
import {
  approveSelector,
  executeBatchSelector,
  executeSelector,
  performCreateSelector,
  plainTransferSelector,
  transferSelector,
} from './selectors.js'
import type { CustomPermission, Selector, UnknownPermission } from './types.js'
import { sortSelectors } from './values/functions.js'

/** What may be called on one listed contract, wildcards included. */
export type TargetTerms = {
  functions: 'all' | ReadonlySet<Selector>
  /** ERC-20 limit in base units: then only `transfer` and `approve` pass, as far as `functions` has them. */
  limit?: bigint | undefined
}

/**
 * An installation between permissions and hooks: what the modules will enforce, without saying which
 * hook does it. Kinds write to it and read from it; keys of maps and sets are lower case.
 */
export type Terms = {
  entityId: number
  isGlobal: boolean
  /** Functions of the account, without `execute` and `executeBatch` when `targets` guard them. */
  accountFunctions: Set<Selector>
  /** Contracts, where calls are guarded by the allowlist. */
  targets: Map<Address, TargetTerms>
  /** Functions on any contract that `targets` does not list. */
  wildcards: Set<Selector>
  /** Contracts that the wildcards do not open. Empty once settled. */
  except: Set<Address>
  /** Native token that calls may carry. */
  native: bigint | 'unlimited'
  gas: bigint | 'unlimited'
  /** One budget in place of `native` and `gas`. */
  nativeAndGas?: bigint | undefined
  paymaster?: Address | undefined
  custom: CustomPermission[]
  /** Hooks of custom kinds, once settled. */
  hooks: HookInstall[]
  unknown: UnknownPermission[]
  /** 0: from the beginning. */
  validAfter: number
  validUntil: number | 'never'
  batch: boolean
}

export function createTerms(entityId: number): Terms {
  return {
    entityId,
    isGlobal: false,
    accountFunctions: new Set(),
    targets: new Map(),
    wildcards: new Set(),
    except: new Set(),
    native: 0n,
    gas: 'unlimited',
    custom: [],
    hooks: [],
    unknown: [],
    validAfter: 0,
    validUntil: 'never',
    batch: true,
  }
}

/**
 * Makes terms say outright what the allowlist needs to be told: wildcards do not help on a listed
 * contract, so its own list gets them too (on a limited token, only what the limit knows to count).
 */
export function settleTerms(terms: Terms): Terms {
  const { targets, wildcards, except } = terms
  if (spendsNative(terms) && !carriesValue(terms)) wildcards.add(plainTransferSelector)
  // Without an allowlist there is nobody to tell.
  if (allowsAnyCall(terms)) wildcards.clear()

  for (const key of new Set([...targets.keys(), ...except])) {
    const target: TargetTerms = targets.get(key) ?? { functions: new Set() }
    const { functions, limit } = target
    if (functions === 'all') continue
    const opened = openedBy(wildcards, limit)
    const isKeptOut = except.has(key)
    // What a list of its own would not change needs none; nor does an exception that keeps out nothing.
    const isIdle = limit === undefined && isSubset(functions, opened)
    if (isIdle && !(isKeptOut && isExcepted(terms, target))) targets.delete(key)
    else if (isKeptOut) targets.set(key, target)
    else targets.set(key, { functions: new Set([...functions, ...opened]), limit })
  }
  except.clear()
  return terms
}

/** Functions of a listed contract that the wildcards do not already account for. */
export function ownFunctions(terms: Terms, functions: ReadonlySet<Selector>): readonly Selector[] {
  if (isExcepted(terms, { functions })) return sortSelectors(functions)
  return sortSelectors(functions).filter((selector) => !terms.wildcards.has(selector))
}

/** Whether the wildcards do not count on a listed contract. */
export function isExcepted(terms: Terms, { functions, limit }: TargetTerms): boolean {
  if (functions === 'all') return false
  const opened = openedBy(terms.wildcards, limit)
  if (!isSubset(opened, functions)) return true
  // Calldata shorter than a selector is padded for wildcards and refused on a listed contract.
  return (
    limit === undefined &&
    isSubset(functions, opened) &&
    [...opened].some((selector) => selector.endsWith('00'))
  )
}

/** Whether calls can be made through `execute` or `executeBatch`. */
export function allowsCalls(terms: Terms): boolean {
  return isGuarded(terms) || allowsAnyCall(terms)
}

/** Functions of the account that the validation is installed for, sorted. */
export function grantedFunctions(terms: Terms): ReadonlySet<Selector> {
  const { accountFunctions, batch } = terms
  return new Set([
    ...(isGuarded(terms) ? [executeSelector, ...(batch ? [executeBatchSelector] : [])] : []),
    ...sortSelectors(accountFunctions),
  ])
}

/** Whether the account hands calls to hooks, which need the whole operation. */
export function hasExecutionHooks(terms: Terms): boolean {
  const { native, nativeAndGas, targets, hooks } = terms
  return (
    (carriesValue(terms) && (native !== 'unlimited' || nativeAndGas !== undefined)) ||
    [...targets.values()].some(({ limit }) => limit !== undefined) ||
    hooks.some(({ type }) => type === 'execution')
  )
}

/** Whether calls can be made that an allowlist guards. */
export function isGuarded(terms: Terms): boolean {
  return terms.targets.size > 0 || terms.wildcards.size > 0
}

/** Whether calls can be made that no allowlist guards. */
export function allowsAnyCall({ accountFunctions, isGlobal }: Terms): boolean {
  return (
    isGlobal || accountFunctions.has(executeSelector) || accountFunctions.has(executeBatchSelector)
  )
}

/** Whether anything that the key may call can carry native token. */
export function carriesValue(terms: Terms): boolean {
  return allowsCalls(terms) || createsContracts(terms)
}

function createsContracts({ accountFunctions }: Terms): boolean {
  return accountFunctions.has(performCreateSelector)
}

function spendsNative({ native, nativeAndGas }: Terms): boolean {
  return native !== 0n || nativeAndGas !== undefined
}

function openedBy(wildcards: ReadonlySet<Selector>, limit: bigint | undefined): Set<Selector> {
  if (limit === undefined) return new Set(wildcards)
  return new Set([transferSelector, approveSelector].filter((selector) => wildcards.has(selector)))
}

function isSubset(part: ReadonlySet<Selector>, whole: ReadonlySet<Selector>): boolean {
  return [...part].every((item) => whole.has(item))
}
