import type { SessionKeyReference } from '../../keys/SessionKey.js'
import { toDetail } from '../consent/toDetail.js'

/** Whether two keys have the same public half. */
export function isSameKey(one: SessionKeyReference, other: SessionKeyReference): boolean {
  return publicHalf(one) === publicHalf(other)
}

function publicHalf(key: SessionKeyReference): string {
  return toDetail(key.type === 'p256' ? key.publicKey : key.address)
}
