import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  GrantNotCancellableError,
  type GrantNotCancellableErrorType,
} from '../errors/GrantNotCancellableError.js'
import type { Session } from '../storage/Session.js'
import { readSessionState } from './chain/readSessionState.js'
import type { ActAsOwnerErrorType } from './owner/actAsOwner.js'
import { revoke } from './owner/revoke.js'
import type { RevokeSessionParameters } from './revokeSession.js'
import { currentSession } from './currentSession.js'

export type CancelGrantParameters = Omit<RevokeSessionParameters, 'approvals'>

export type CancelGrantReturnType = Session

export type CancelGrantErrorType = GrantNotCancellableErrorType | ActAsOwnerErrorType

/**
 * Uses up the nonce of a grant that has not landed, so that nobody who has it can use it: one prompt.
 * A grant whose deadline has passed needs none of this.
 */
export async function cancelGrant(
  config: ValetKeyConfig,
  { session: given, wallet, via, sponsored }: CancelGrantParameters,
): Promise<CancelGrantReturnType> {
  const session = await currentSession(config, given)
  const { installation } = await readSessionState(config, session)
  if (session.grant === undefined || installation === 'installed') {
    throw new GrantNotCancellableError({ id: session.id, landed: installation === 'installed' })
  }
  const [cancelled = session] = await revoke(config, {
    sessions: [session],
    wallet,
    via,
    sponsored,
  })
  return cancelled
}
