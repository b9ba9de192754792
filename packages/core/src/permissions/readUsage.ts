import type { Address } from 'viem'
import { findKind } from './findKind.js'
import { gasEntityId } from './gasEntityId.js'
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
import { preparedTerms } from './preparedTerms.js'
import { readTerms } from './readTerms.js'
import type { NormalPermission, SessionRequest } from './types.js'
import type { ContractRead, SessionLayout, UsageContext, UsageReads } from './usage.js'
import type { PermissionUsage } from './verdict.js'

export type ReadUsageParameters = {
  request: SessionRequest
  account: Address
  entityId: number
  /** For sessions that others installed: where their modules keep the state, as `decompile` tells. */
  layout?: SessionLayout | undefined
  kinds?: readonly CustomKind[] | undefined
}

export type ReadUsageReturnType = {
  /** For one multicall. */
  contracts: readonly ContractRead[]
  /** Takes the results in the same order, `undefined` where a read failed. */
  toUsage(results: readonly unknown[]): readonly PermissionUsage[]
}

/** What to read in order to know what is left of each permission, and how to read the answers. */
export function readUsage(parameters: ReadUsageParameters): ReadUsageReturnType {
  const { request, account, entityId, kinds } = parameters
  const { layout = defaultLayout(entityId) } = parameters
  const { permissions } = readTerms(preparedTerms(request, kinds).terms, kinds)
  const reads = permissions.map((permission) =>
    permissionReads(permission, { account, layout, kinds }),
  )
  return {
    contracts: reads.flatMap(({ contracts }) => contracts),
    toUsage(results) {
      let start = 0
      return reads.map(({ contracts, toUsage }) => {
        const own = results.slice(start, start + contracts.length)
        start += contracts.length
        return toUsage(own)
      })
    },
  }
}

/** Where our own installations keep their state. */
function defaultLayout(entityId: number): SessionLayout {
  return {
    entityId,
    allowlist: entityId,
    tokenLimits: entityId,
    native: entityId,
    gas: gasEntityId(entityId),
  }
}

function permissionReads(
  permission: NormalPermission,
  { kinds, ...context }: UsageContext & { kinds: readonly CustomKind[] | undefined },
): UsageReads {
  switch (permission.type) {
    case 'account-functions':
      return accountFunctions.readUsage(permission)
    case 'any-contract-calls':
      return anyContractCalls.readUsage(permission, context)
    case 'contract-calls':
      return contractCalls.readUsage(permission, context)
    case 'erc20-spend':
      return erc20Spend.readUsage(permission, context)
    case 'gas':
      return gas.readUsage(permission, context)
    case 'native-and-gas':
      return nativeAndGas.readUsage(permission, context)
    case 'native-spend':
      return nativeSpend.readUsage(permission, context)
    case 'paymaster':
      return paymaster.readUsage(permission, context)
    case 'root':
      return root.readUsage(permission)
    case 'unknown':
      return unknown.readUsage(permission)
    case 'custom':
      return findKind(permission, kinds).readUsage(permission, context)
  }
}
