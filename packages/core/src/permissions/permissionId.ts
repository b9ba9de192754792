import { customId } from './customId.js'
import * as contractCalls from './kinds/contractCalls.js'
import * as erc20Spend from './kinds/erc20Spend.js'
import * as unknown from './kinds/unknown.js'
import type { NormalPermission } from './types.js'

/** Names a permission within its request: in verdicts, usage, warnings and lines of a description. */
export function permissionId(permission: NormalPermission): string {
  switch (permission.type) {
    case 'contract-calls':
      return contractCalls.id(permission)
    case 'erc20-spend':
      return erc20Spend.id(permission)
    case 'custom':
      return customId(permission)
    case 'unknown':
      return unknown.id(permission)
    default:
      // There is one of each.
      return permission.type
  }
}
