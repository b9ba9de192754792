import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import type { PermissionLine } from '../display.js'
import type { DescribeContext } from '../kind.js'
import { isRootFunction } from '../privileged.js'
import type { Terms } from '../terms.js'
import type { AccountFunctions, FunctionReference, Selector } from '../types.js'
import { parseFunctions, sortSelectors } from '../values/functions.js'

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
  const { equalsRoot } = permission
  if (equalsRoot !== undefined && equalsRoot !== true)
    throw new InvalidRequestError({
      field: `${field}.equalsRoot`,
      value: equalsRoot,
      reason: 'It is said in one way.',
      remedy: 'Say equalsRoot: true, or leave it out.',
    })
  return {
    type: 'account-functions',
    functions: parseFunctions(permission.functions, `${field}.functions`),
    equalsRoot,
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
