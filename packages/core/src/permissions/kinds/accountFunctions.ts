import { size } from 'viem'
import type { PermissionLine } from '../display.js'
import type { CheckContext, DescribeContext, Risk } from '../kind.js'
import { isClosedFunction, isRootFunction } from '../privileged.js'
import { executeBatchSelector, executeSelector } from '../selectors.js'
import type { Terms } from '../terms.js'
import type { AccountFunctions, FunctionReference, Selector } from '../types.js'
import { toKey } from '../values/address.js'
import { parseFlag } from '../values/flag.js'
import { parseFunctions, sortSelectors } from '../values/functions.js'
import { uncounted, type UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

export type AccountFunctionsParameters = {
  functions: readonly FunctionReference[]
  /** Needed for functions that amount to full control of the account. */
  equalsRoot?: true | undefined
}

/** Permits functions of the account itself, such as `performCreate`. */
export function accountFunctions(parameters: AccountFunctionsParameters): AccountFunctions {
  return { type: 'account-functions', ...parameters }
}

export function id(): string {
  return 'account-functions'
}

export function parse(permission: AccountFunctions, field: string): AccountFunctions<Selector> {
  const equalsRoot = parseFlag(permission.equalsRoot, `${field}.equalsRoot`)
  return {
    type: 'account-functions',
    functions: parseFunctions(permission.functions, `${field}.functions`),
    ...(equalsRoot ? { equalsRoot } : {}),
  }
}

export function compile(permission: AccountFunctions<Selector>, terms: Terms): void {
  for (const selector of permission.functions) terms.accountFunctions.add(selector)
}

export function decompile(terms: Terms): readonly AccountFunctions<Selector>[] {
  if (terms.accountFunctions.size === 0) return []
  const functions = sortSelectors(terms.accountFunctions)
  return [
    {
      type: 'account-functions',
      functions,
      ...(functions.some(isRootFunction) ? { equalsRoot: true } : {}),
    },
  ]
}

export function describe(
  permission: AccountFunctions<Selector>,
  { labels }: DescribeContext,
): PermissionLine {
  return {
    id: id(),
    type: 'account-functions',
    functions: permission.functions.map((selector) => labels.fn(selector)),
    equalsRoot: permission.equalsRoot ?? false,
  }
}

/** The account itself: which of its functions a validation was installed for. */
export function check(context: CheckContext): readonly Denial[] {
  const { terms, granted, needsWrapper, operation, account } = context
  const { shape, selector, calls } = operation
  const phase = 'validation'
  const missing = 'ValidationFunctionMissing'
  const may = (one: Selector): boolean =>
    granted.has(one) || (terms.isGlobal && !isClosedFunction(one))
  if (!may(selector))
    return shape === 'executeBatch' && granted.has(executeSelector)
      ? [{ reason: 'batch-not-allowed', error: missing, phase, remedy: 'send-one-by-one' }]
      : [{ reason: 'account-function-not-allowed', error: missing, phase, remedy: 'ask-owner' }]
  const own = toKey(account)
  const selfCalls = calls.flatMap(({ to, data }, callIndex): readonly Denial[] => {
    if (toKey(to) !== own) return []
    const at = { reason: 'self-call', phase, callIndex, remedy: 'ask-owner' } as const
    const inner = toKey(data.slice(0, 10))
    if (shape === 'execute' || inner === executeSelector || inner === executeBatchSelector)
      return [{ ...at, error: 'SelfCallRecursionDepthExceeded' }]
    // The account reverts with no data when it looks for a selector and finds none.
    if (size(data) < 4) return [{ ...at, error: '' }]
    return may(inner) ? [] : [{ ...at, error: missing }]
  })
  if (operation.wrapped !== false || !needsWrapper) return selfCalls
  const error = 'RequireUserOperationContext'
  return [...selfCalls, { reason: 'not-wrapped', error, phase, remedy: 'fix-calldata' }]
}

export function readUsage(permission: AccountFunctions<Selector>): UsageReads {
  return uncounted(permission, { id: id() })
}

export function exposure({ equalsRoot }: AccountFunctions<Selector>): Risk {
  return equalsRoot ? { everything: true } : {}
}
