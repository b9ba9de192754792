import type { Address } from 'viem'
import { evaluatePaymasterGuard } from '../../modules/paymasterGuard/evaluate.js'
import { readPaymaster } from '../../modules/paymasterGuard/read.js'
import type { PermissionLine } from '../display.js'
import type { CheckContext, Risk } from '../kind.js'
import type { Terms } from '../terms.js'
import type { Paymaster } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'
import type { UsageContext, UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

export type PaymasterParameters = { address: Address }

/** Requires that this paymaster pays for every operation. */
export function paymaster(parameters: PaymasterParameters): Paymaster {
  return { type: 'paymaster', ...parameters }
}

export function id(): string {
  return 'paymaster'
}

export function parse(permission: Paymaster, field: string): Paymaster {
  return { type: 'paymaster', address: parseAddress(permission.address, `${field}.address`) }
}

export function compile(permission: Paymaster, terms: Terms): void {
  terms.paymaster = permission.address
}

export function decompile({ paymaster: address }: Terms): readonly Paymaster[] {
  return address ? [{ type: 'paymaster', address }] : []
}

export function describe(permission: Paymaster): PermissionLine {
  return { id: id(), type: 'paymaster', address: permission.address }
}

/** The paymaster guard. */
export function check({ terms, operation }: CheckContext): readonly Denial[] {
  if (!terms.paymaster) return []
  return evaluatePaymasterGuard(terms.paymaster, operation).map(({ error, phase }) => ({
    permissionId: id(),
    reason: operation.paymaster ? 'wrong-paymaster' : 'paymaster-required',
    error,
    phase,
    remedy: 'use-paymaster',
  }))
}

export function readUsage(
  permission: Paymaster,
  { account, layout: { entityId } }: UsageContext,
): UsageReads {
  return {
    contracts: [readPaymaster({ account, entityId })],
    toUsage: ([result]) => ({
      id: id(),
      permission,
      live: typeof result === 'string' && toKey(result) === toKey(permission.address),
    }),
  }
}

export function exposure(): Risk {
  return {}
}
