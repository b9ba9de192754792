import { evaluateNativeTokenLimit, valueCharge } from '../../modules/nativeTokenLimit/evaluate.js'
import { nativeDenial } from '../budgetDenials.js'
import { readNativeTokenLimit } from '../../modules/nativeTokenLimit/read.js'
import type { PermissionLine } from '../display.js'
import type { CheckContext, DescribeContext, ExposureContext, Risk } from '../kind.js'
import { plainTransferSelector } from '../selectors.js'
import { carriesValue, type Terms } from '../terms.js'
import type { NativeSpend } from '../types.js'
import { parseOpenLimit } from '../values/limit.js'
import { parseRecipients } from '../values/recipients.js'
import { budgetUsage, uncounted, type UsageContext, type UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

export type NativeSpendParameters = {
  /** Wei, for the whole life of the session. */
  limit: bigint | 'unlimited'
  /** Whether plain transfers may go to any address, whatever else the request allows. */
  to?: 'anyone' | undefined
}

/** Permits sending at most `limit` of the native token. */
export function nativeSpend(parameters: NativeSpendParameters): NativeSpend {
  return { type: 'native-spend', ...parameters }
}

export function id(): string {
  return 'native-spend'
}

export function parse(permission: NativeSpend, field: string): NativeSpend {
  return {
    type: 'native-spend',
    limit: parseOpenLimit(permission.limit, `${field}.limit`),
    to: parseRecipients(permission.to, `${field}.to`),
  }
}

export function compile(permission: NativeSpend, terms: Terms): void {
  terms.native = permission.limit
  if (permission.to && permission.limit !== 0n) terms.wildcards.add(plainTransferSelector)
}

export function decompile({ native, isGlobal }: Terms): readonly NativeSpend[] {
  if (native === 0n || (native === 'unlimited' && isGlobal)) return []
  return [{ type: 'native-spend', limit: native }]
}

export function describe(
  permission: NativeSpend,
  { labels, nativeToAnyone }: DescribeContext,
): PermissionLine {
  return {
    id: id(),
    type: 'native-spend',
    token: labels.token('native'),
    limit: permission.limit,
    recipients: nativeToAnyone ? 'anyone' : 'listed',
  }
}

/** The native token limit's execution hook, there even where nothing may be spent. */
export function check({ terms, operation, remaining }: CheckContext): readonly Denial[] {
  const { native, nativeAndGas } = terms
  if (native === 'unlimited' || nativeAndGas !== undefined || !carriesValue(terms)) return []
  const left = native === 0n ? 0n : (remaining(id()) ?? native)
  const charge = valueCharge(operation)
  return evaluateNativeTokenLimit(left, { charge, phase: 'execution' }).denials.map((denial) =>
    nativeDenial(denial, { permissionId: native === 0n ? undefined : id(), remaining: left }),
  )
}

export function readUsage(permission: NativeSpend, { account, layout }: UsageContext): UsageReads {
  const { limit } = permission
  if (limit === 'unlimited') return uncounted(permission, { id: id(), limit })
  return {
    contracts: [readNativeTokenLimit({ account, entityId: layout.native })],
    toUsage: ([result]) => budgetUsage(permission, { id: id(), limit, result }),
  }
}

export function exposure({ limit }: NativeSpend, { remaining }: ExposureContext): Risk {
  return { assets: [{ token: 'native', fromKey: remaining(id()) ?? limit }] }
}
