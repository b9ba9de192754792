import {
  evaluateNativeTokenLimit,
  gasCharge,
  valueCharge,
} from '../../modules/nativeTokenLimit/evaluate.js'
import { gasDenial, nativeDenial } from '../budgetDenials.js'
import { readNativeTokenLimit } from '../../modules/nativeTokenLimit/read.js'
import type { PermissionLine } from '../display.js'
import type { CheckContext, DescribeContext, ExposureContext, Risk } from '../kind.js'
import { plainTransferSelector } from '../selectors.js'
import type { Terms } from '../terms.js'
import type { NativeAndGas } from '../types.js'
import { parseLimit } from '../values/limit.js'
import { parseRecipients } from '../values/recipients.js'
import { budgetUsage, type UsageContext, type UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

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

/** Both hooks of the native token limit on one budget: gas first, then what is sent. */
export function check(context: CheckContext): readonly Denial[] {
  const { terms, operation, remaining, isSpecialPaymaster } = context
  if (terms.nativeAndGas === undefined) return []
  const left = remaining(id()) ?? terms.nativeAndGas
  const forGas = evaluateNativeTokenLimit(left, {
    charge: gasCharge(operation, { isSpecialPaymaster }),
    phase: 'validation',
  })
  const sent = evaluateNativeTokenLimit(forGas.remaining, {
    charge: valueCharge(operation),
    phase: 'execution',
  })
  const budget = { permissionId: id(), remaining: left }
  return [
    ...forGas.denials.map((denial) => gasDenial(denial, budget)),
    ...sent.denials.map((denial) =>
      nativeDenial(denial, { ...budget, remaining: forGas.remaining }),
    ),
  ]
}

export function readUsage(permission: NativeAndGas, { account, layout }: UsageContext): UsageReads {
  const { limit } = permission
  return {
    contracts: [readNativeTokenLimit({ account, entityId: layout.native })],
    toUsage: ([result]) => budgetUsage(permission, { id: id(), limit, result }),
  }
}

export function exposure({ limit }: NativeAndGas, { remaining }: ExposureContext): Risk {
  return { assets: [{ token: 'native', fromKey: remaining(id()) ?? limit }] }
}
