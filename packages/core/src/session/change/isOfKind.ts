import { isAddressEqual, type Address } from 'viem'
import type { CustomKind } from '../../permissions/kind.js'

/** Whether a contract is a module of a custom kind. */
export function isOfKind({ modules }: Pick<CustomKind, 'modules'>, address: Address): boolean {
  return modules.some((module) => isAddressEqual(module.address, address))
}
