import type { Address } from 'viem'
import { compilePermission } from './compilePermission.js'
import type { CustomKind } from './kind.js'
import { parsePermission } from './parsePermission.js'
import { assertGrantable } from './rules.js'
import { createTerms, isGuarded, settleTerms, type Terms } from './terms.js'
import type { SessionRequest } from './types.js'
import { parseFlag } from './values/flag.js'
import { parseList } from './values/list.js'
import { parseTimeRange } from './values/timeRange.js'

/** Any entity id: what a request permits does not depend on it. */
const someEntityId = 1

export type ToTermsOptions = {
  kinds?: readonly CustomKind[] | undefined
  entityId?: number | undefined
  account?: Address | undefined
  /**
   * Whether the request is going to be granted, or was only read from an installation, which may
   * hold what we would not grant.
   */
  grant: boolean
}

/** A request as settled terms. */
export function toTerms(request: SessionRequest, options: ToTermsOptions): Terms {
  const { kinds = [], entityId = someEntityId, account, grant } = options
  const { validAfter, validUntil } = parseTimeRange(request)
  const mayBatch = parseFlag(request.batch, 'batch') ?? true
  parseFlag(request.adjustable, 'adjustable')
  const permissions = parseList(request.permissions, 'permissions').map((permission, index) =>
    parsePermission(permission, { field: `permissions[${index}]`, kinds }),
  )
  if (grant) {
    const modules = kinds.flatMap((kind) => kind.modules)
    const own = account ? [{ name: 'the account itself', address: account }] : []
    assertGrantable(permissions, { request, guards: [...own, ...modules], kinds })
  }
  const terms = createTerms(entityId)
  for (const permission of permissions) compilePermission(permission, { terms, kinds })
  settleTerms(terms)
  // Sorted, so that the order in which kinds are handed in makes no difference to the bytes.
  terms.hooks = [...kinds]
    .sort((one, other) => (one.kind < other.kind ? -1 : 1))
    .flatMap((kind) => kind.install(terms))
  const batch = mayBatch || !isGuarded(terms)
  return { ...terms, validAfter, validUntil, batch }
}
