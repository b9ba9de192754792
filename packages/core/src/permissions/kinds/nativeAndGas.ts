import type { PermissionLine } from '../display.js'
import type { DescribeContext } from '../kind.js'
import { plainTransferSelector } from '../selectors.js'
import type { Terms } from '../terms.js'
import type { NativeAndGas } from '../types.js'
import { parseLimit } from '../values/limit.js'
import { parseRecipients } from '../values/recipients.js'

export type NativeAndGasParameters = {
  /** Wei, for the whole life of the session, native token sent and maximum gas cost together. */
  limit: bigint
  /** Whether plain transfers may go to any address, whatever else the request allows. */
  to?: 'anyone' | undefined
}

/** Permits one budget for the native token sent and for gas. */
export function nativeAndGas(parameters: NativeAndGasParameters): NativeAndGas {
  return { type: 'native-and-gas', ...parameters }
}

export function id(): string {
  return 'native-and-gas'
}

export function parse(permission: NativeAndGas, field: string): NativeAndGas {
  return {
    type: 'native-and-gas',
    limit: parseLimit(permission.limit, `${field}.limit`),
    to: parseRecipients(permission.to, `${field}.to`),
  }
}

export function compile(permission: NativeAndGas, terms: Terms): void {
  terms.nativeAndGas = permission.limit
  if (permission.to) terms.wildcards.add(plainTransferSelector)
}

export function decompile({ nativeAndGas: limit }: Terms): readonly NativeAndGas[] {
  return limit === undefined ? [] : [{ type: 'native-and-gas', limit }]
}

export function describe(
  permission: NativeAndGas,
  { labels, nativeToAnyone }: DescribeContext,
): PermissionLine {
  return {
    id: id(),
    type: 'native-and-gas',
    token: labels.token('native'),
    limit: permission.limit,
    recipients: nativeToAnyone ? 'anyone' : 'listed',
  }
}
