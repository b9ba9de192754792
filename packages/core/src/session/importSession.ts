import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import type { SessionKeyMissingErrorType } from '../errors/SessionKeyMissingError.js'
import { changeSession } from './changeSession.js'
import { assertKey } from './keys/assertKey.js'

export type ImportSessionParameters = {
  /** From `parseSession`, or from a `GrantUnsavedError`. */
  session: Session
  /** The key that will be used, to be sure that it is the one that was granted to. It is not saved. */
  key?: SessionKey | undefined
}

export type ImportSessionReturnType = Session

export type ImportSessionErrorType = SessionKeyMissingErrorType | StorageUnavailableErrorType

/**
 * Puts a session that was made elsewhere on record here. What is on record already of what left from
 * here, and of how it ended, stays.
 */
export async function importSession(
  config: ValetKeyConfig,
  { session, key }: ImportSessionParameters,
): Promise<ImportSessionReturnType> {
  if (key !== undefined) assertKey({ session, key })
  return changeSession(config, session, (saved) => {
    const { attempts, transactions, underway, changed, pending } = saved
    const isSame = pending?.grant.nonce === session.pending?.grant.nonce
    return {
      ...session,
      attempts,
      transactions,
      underway,
      changed,
      submitted: saved.submitted ?? session.submitted,
      landed: saved.landed ?? session.landed,
      revoked: saved.revoked ?? session.revoked,
      pending: isSame ? pending : (session.pending ?? pending),
    }
  })
}
