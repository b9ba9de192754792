import type { AccountCall } from '../../account/encodeCalls.js'
import type { Session } from '../../storage/Session.js'
import { changeNonce } from '../change/changeNonce.js'
import { cancelNonce } from './cancelNonce.js'

/**
 * Whatever change of a session was signed for its next operation, on this device or another one, can no
 * longer be carried. Nobody signs one of a session with an installation for each period.
 */
export function cancelChanges(session: Session): readonly AccountCall[] {
  return session.slices === undefined ? [cancelNonce({ nonce: changeNonce(session) })] : []
}
