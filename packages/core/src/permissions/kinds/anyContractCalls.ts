import { getAddress, type Address } from 'viem'
import { readAllowlistSelector } from '../../modules/allowlist/read.js'
import { movesTokens } from '../knownFunctions.js'
import type { PermissionLine } from '../display.js'
import type { DescribeContext, Risk } from '../kind.js'
import { isExcepted, type Terms } from '../terms.js'
import type { AnyContractCalls, FunctionReference, Selector } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'
import { parseFunctions, sortSelectors } from '../values/functions.js'
import type { UsageContext, UsageReads } from '../usage.js'
import { parseList } from '../values/list.js'

export type AnyContractCallsParameters = {
  functions: readonly FunctionReference[]
  except?: readonly Address[] | undefined
}

/** Permits the named functions on any contract. */
export function anyContractCalls(parameters: AnyContractCallsParameters): AnyContractCalls {
  return { type: 'any-contract-calls', ...parameters }
}

export function id(): string {
  return 'any-contract-calls'
}

export function parse(permission: AnyContractCalls, field: string): AnyContractCalls<Selector> {
  const functions = parseFunctions(permission.functions, `${field}.functions`)
  const { except: given = [] } = permission
  const except = parseList(given, `${field}.except`).map((address, index) =>
    parseAddress(address, `${field}.except[${index}]`),
  )
  return { type: 'any-contract-calls', functions, except }
}

export function compile(permission: AnyContractCalls<Selector>, terms: Terms): void {
  for (const selector of permission.functions) terms.wildcards.add(selector)
  for (const address of permission.except ?? []) terms.except.add(toKey(address))
}

export function decompile(terms: Terms): readonly AnyContractCalls<Selector>[] {
  if (terms.wildcards.size === 0) return []
  const except = [...terms.targets]
    .filter(([, target]) => isExcepted(terms, target))
    .map(([key]) => key)
    .sort()
    .map((key) => getAddress(key))
  return [
    {
      type: 'any-contract-calls',
      functions: sortSelectors(terms.wildcards),
      ...(except.length > 0 ? { except } : {}),
    },
  ]
}

export function describe(
  permission: AnyContractCalls<Selector>,
  { labels }: DescribeContext,
): PermissionLine {
  return {
    id: id(),
    type: 'any-contract-calls',
    functions: permission.functions.map((selector) => labels.fn(selector)),
    except: (permission.except ?? []).map((address) => labels.contract(address)),
  }
}

export function readUsage(
  permission: AnyContractCalls<Selector>,
  { account, layout: { allowlist: entityId } }: UsageContext,
): UsageReads {
  return {
    contracts: permission.functions.map((selector) =>
      readAllowlistSelector({ account, entityId, selector }),
    ),
    toUsage: (listed) => ({ id: id(), permission, live: listed.includes(true) }),
  }
}

/** Of all tokens that have no limit of their own. */
export function exposure({ functions }: AnyContractCalls<Selector>): Risk {
  return functions.some(movesTokens) ? { anyToken: true } : {}
}
