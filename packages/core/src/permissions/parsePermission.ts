import { InvalidRequestError } from '../errors/InvalidRequestError.js'
import { findKind } from './findKind.js'
import type { CustomKind } from './kind.js'
import * as accountFunctions from './kinds/accountFunctions.js'
import * as anyContractCalls from './kinds/anyContractCalls.js'
import * as contractCalls from './kinds/contractCalls.js'
import * as erc20Spend from './kinds/erc20Spend.js'
import * as gas from './kinds/gas.js'
import * as nativeAndGas from './kinds/nativeAndGas.js'
import * as nativeSpend from './kinds/nativeSpend.js'
import * as paymaster from './kinds/paymaster.js'
import * as root from './kinds/root.js'
import * as unknown from './kinds/unknown.js'
import type { NormalPermission, Permission } from './types.js'

/** Checks the values of one permission and puts each in normal form. */
export function parsePermission(
  permission: Permission,
  { field, kinds }: { field: string; kinds?: readonly CustomKind[] | undefined },
): NormalPermission {
  switch (permission.type) {
    case 'account-functions':
      return accountFunctions.parse(permission, field)
    case 'any-contract-calls':
      return anyContractCalls.parse(permission, field)
    case 'contract-calls':
      return contractCalls.parse(permission, field)
    case 'erc20-spend':
      return erc20Spend.parse(permission, field)
    case 'gas':
      return gas.parse(permission, field)
    case 'native-and-gas':
      return nativeAndGas.parse(permission, field)
    case 'native-spend':
      return nativeSpend.parse(permission, field)
    case 'paymaster':
      return paymaster.parse(permission, field)
    case 'root':
      return root.parse()
    case 'unknown':
      return unknown.parse(permission)
    case 'custom':
      return findKind(permission, kinds, field).parse(permission, field)
    default:
      throw new InvalidRequestError({
        field,
        value: permission,
        reason: 'It has no type of permission.',
        remedy: 'Make permissions with erc20Spend, contractCalls and the other constructors.',
      })
  }
}
