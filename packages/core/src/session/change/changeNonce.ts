import { encodeNonceKey } from '../../account/encodeNonceKey.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'

/** First nonce of the operations of a session that carry a change which the owner has signed. */
export function changeNonce(session: Session): bigint {
  const { entityId } = session
  const { isGlobal } = getPlan(session)
  return encodeNonceKey({ entityId, deferred: true, global: isGlobal }) << 64n
}
