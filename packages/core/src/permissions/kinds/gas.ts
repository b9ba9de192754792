import { evaluateNativeTokenLimit, gasCharge } from '../../modules/nativeTokenLimit/evaluate.js'
import { gasDenial } from '../budgetDenials.js'
import { readNativeTokenLimit } from '../../modules/nativeTokenLimit/read.js'
import type { PermissionLine } from '../display.js'
import type { CheckContext, DescribeContext, ExposureContext, Risk } from '../kind.js'
import type { Terms } from '../terms.js'
import type { Gas } from '../types.js'
import { parseOpenLimit } from '../values/limit.js'
import { budgetUsage, uncounted, type UsageContext, type UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

export type GasParameters = {
  /** Wei, for the whole life of the session, counted at the maximum cost of each operation. */
  limit: bigint | 'unlimited'
}

/** Permits the account to pay at most `limit` of gas; with `0n`, somebody else must pay. */
export function gas(parameters: GasParameters): Gas {
  return { type: 'gas', ...parameters }
}

export function id(): string {
  return 'gas'
}

export function parse(permission: Gas, field: string): Gas {
  return { type: 'gas', limit: parseOpenLimit(permission.limit, `${field}.limit`) }
}

export function compile(permission: Gas, terms: Terms): void {
  terms.gas = permission.limit
}

export function decompile(terms: Terms): readonly Gas[] {
  const { gas: limit, nativeAndGas, paymaster, isGlobal } = terms
  if (nativeAndGas !== undefined) return []
  if (limit === 'unlimited' && (paymaster || isGlobal)) return []
  return [{ type: 'gas', limit }]
}

export function describe(permission: Gas, { labels }: DescribeContext): PermissionLine {
  return {
    id: id(),
    type: 'gas',
    token: labels.token('native'),
    limit: permission.limit,
  }
}

/** The native token limit's validation hook. */
export function check(context: CheckContext): readonly Denial[] {
  const { terms, operation, remaining, isSpecialPaymaster } = context
  if (terms.gas === 'unlimited' || terms.nativeAndGas !== undefined) return []
  const left = remaining(id()) ?? terms.gas
  const charge = gasCharge(operation, { isSpecialPaymaster })
  return evaluateNativeTokenLimit(left, { charge, phase: 'validation' }).denials.map((denial) =>
    gasDenial(denial, { permissionId: id(), remaining: left }),
  )
}

export function readUsage(permission: Gas, { account, layout }: UsageContext): UsageReads {
  const { limit } = permission
  if (limit === 'unlimited') return uncounted(permission, { id: id(), limit })
  return {
    contracts: [readNativeTokenLimit({ account, entityId: layout.gas })],
    toUsage: ([result]) => budgetUsage(permission, { id: id(), limit, result }),
  }
}

export function exposure({ limit }: Gas, { remaining }: ExposureContext): Risk {
  return { assets: [{ token: 'native', gas: remaining(id()) ?? limit }] }
}
