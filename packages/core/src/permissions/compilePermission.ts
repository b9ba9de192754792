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
import type { Terms } from './terms.js'
import type { NormalPermission } from './types.js'

/** Adds one permission to the terms of an installation. */
export function compilePermission(
  permission: NormalPermission,
  { terms, kinds }: { terms: Terms; kinds?: readonly CustomKind[] | undefined },
): void {
  switch (permission.type) {
    case 'account-functions':
      return accountFunctions.compile(permission, terms)
    case 'any-contract-calls':
      return anyContractCalls.compile(permission, terms)
    case 'contract-calls':
      return contractCalls.compile(permission, terms)
    case 'erc20-spend':
      return erc20Spend.compile(permission, terms)
    case 'gas':
      return gas.compile(permission, terms)
    case 'native-and-gas':
      return nativeAndGas.compile(permission, terms)
    case 'native-spend':
      return nativeSpend.compile(permission, terms)
    case 'paymaster':
      return paymaster.compile(permission, terms)
    case 'root':
      return root.compile(permission, terms)
    case 'unknown':
      return unknown.compile(permission, terms)
    case 'custom':
      return findKind(permission, kinds).compile(permission, terms)
  }
}
