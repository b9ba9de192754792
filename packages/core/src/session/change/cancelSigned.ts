import type { AccountCall } from '../../account/encodeCalls.js'
import type { Session } from '../../storage/Session.js'
import { cancelNonce } from '../owner/cancelNonce.js'
import { changeNonce } from './changeNonce.js'

/** What was signed before must not come after. Nobody signs changes of a session with an installation for each period. */
export function cancelSigned(session: Session): readonly AccountCall[] {
  return session.slices === undefined ? [cancelNonce({ nonce: changeNonce(session) })] : []
}
