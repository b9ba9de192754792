import { encodeNonceKey } from '../../account/encodeNonceKey.js'
import type { InstallPlan } from '../../install/types.js'

/** Nonce of the one operation that may carry a grant: a fresh entity id starts at 0 on lane 0. */
export function toGrantNonce({ entityId, isGlobal }: InstallPlan): bigint {
  return encodeNonceKey({ entityId, deferred: true, global: isGlobal }) << 64n
}
