import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import type { SessionKeyMissingErrorType } from '../errors/SessionKeyMissingError.js'
import { assertKey } from './keys/assertKey.js'
import { saveSession } from './saveSession.js'

export type ImportSessionParameters = {
  /** From `parseSession`, or from a `GrantUnsavedError`. */
  session: Session
  /** The key that will be used, to be sure that it is the one that was granted to. It is not saved. */
  key?: SessionKey | undefined
}

export type ImportSessionReturnType = Session

export type ImportSessionErrorType = SessionKeyMissingErrorType | StorageUnavailableErrorType

/** Puts a session that was made elsewhere on record here. */
export async function importSession(
  config: ValetKeyConfig,
  { session, key }: ImportSessionParameters,
): Promise<ImportSessionReturnType> {
  if (key !== undefined) assertKey({ session, key })
  return saveSession(config, session)
}
