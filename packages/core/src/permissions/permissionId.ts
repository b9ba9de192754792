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
import { customId } from './customId.js'
import type { NormalPermission } from './types.js'

/** Names a permission within its request: in verdicts, usage, warnings and lines of a description. */
export function permissionId(permission: NormalPermission): string {
  switch (permission.type) {
    case 'account-functions':
      return accountFunctions.id()
    case 'any-contract-calls':
      return anyContractCalls.id()
    case 'contract-calls':
      return contractCalls.id(permission)
    case 'erc20-spend':
      return erc20Spend.id(permission)
    case 'gas':
      return gas.id()
    case 'native-and-gas':
      return nativeAndGas.id()
    case 'native-spend':
      return nativeSpend.id()
    case 'paymaster':
      return paymaster.id()
    case 'root':
      return root.id()
    case 'unknown':
      return unknown.id(permission)
    case 'custom':
      return customId(permission)
  }
}
