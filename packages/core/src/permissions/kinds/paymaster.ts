import type { Address } from 'viem'
import type { PermissionLine } from '../display.js'
import type { Terms } from '../terms.js'
import type { Paymaster } from '../types.js'
import { parseAddress } from '../values/address.js'

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
