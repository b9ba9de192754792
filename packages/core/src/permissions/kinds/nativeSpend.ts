import type { PermissionLine } from '../display.js'
import type { DescribeContext } from '../kind.js'
import { plainTransferSelector } from '../selectors.js'
import type { Terms } from '../terms.js'
import type { NativeSpend } from '../types.js'
import { parseOpenLimit } from '../values/limit.js'
import { parseRecipients } from '../values/recipients.js'

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
