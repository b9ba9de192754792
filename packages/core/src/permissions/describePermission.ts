import type { PermissionLine } from './display.js'
import { findKind } from './findKind.js'
import type { CustomKind, DescribeContext } from './kind.js'
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
import type { NormalPermission } from './types.js'

/** Says what one permission allows, as data. */
export function describePermission(
  permission: NormalPermission,
  { kinds, ...context }: DescribeContext & { kinds?: readonly CustomKind[] | undefined },
): PermissionLine {
  switch (permission.type) {
    case 'account-functions':
      return accountFunctions.describe(permission, context)
    case 'any-contract-calls':
      return anyContractCalls.describe(permission, context)
    case 'contract-calls':
      return contractCalls.describe(permission, context)
    case 'erc20-spend':
      return erc20Spend.describe(permission, context)
    case 'gas':
      return gas.describe(permission, context)
    case 'native-and-gas':
      return nativeAndGas.describe(permission, context)
    case 'native-spend':
      return nativeSpend.describe(permission, context)
    case 'paymaster':
      return paymaster.describe(permission)
    case 'root':
      return root.describe()
    case 'unknown':
      return unknown.describe(permission)
    case 'custom':
      return findKind(permission, kinds).describe(permission, context)
  }
}
