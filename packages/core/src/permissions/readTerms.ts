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
import { permissionId } from './permissionId.js'
import type { Terms } from './terms.js'
import type { NormalPermission, NormalRequest } from './types.js'

/** Settled terms as a request in normal form. */
export function readTerms(terms: Terms, kinds: readonly CustomKind[] = []): NormalRequest {
  const { validAfter, validUntil, batch } = terms
  return {
    permissions: [
      root.decompile(terms),
      contractCalls.decompile(terms),
      anyContractCalls.decompile(terms),
      accountFunctions.decompile(terms),
      erc20Spend.decompile(terms),
      nativeSpend.decompile(terms),
      nativeAndGas.decompile(terms),
      gas.decompile(terms),
      paymaster.decompile(terms),
      kinds.flatMap((kind) => kind.decompile(terms)),
      unknown.decompile(terms),
    ].flatMap(sortById),
    ...(validAfter > 0 ? { validAfter } : {}),
    validUntil,
    ...(batch ? {} : { batch }),
  }
}

function sortById(permissions: readonly NormalPermission[]): readonly NormalPermission[] {
  return permissions
    .map((permission) => ({ permission, id: permissionId(permission) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ permission }) => permission)
}
