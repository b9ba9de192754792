import type { SessionState } from './chain/readSessionState.js'
import { isSameKey } from './keys/isSameKey.js'
import { nobody } from './keys/nobody.js'

/** What `setTimeRange` is given to stop a session at once: a second that is long past. */
export const stoppedAt = 1

/** Whether an installed session was stopped in an emergency. */
export function isStopped({ timeRange, signer }: SessionState): boolean {
  return (
    timeRange?.validUntil === stoppedAt ||
    (signer !== undefined && isSameKey(signer, nobody(signer.type)))
  )
}
