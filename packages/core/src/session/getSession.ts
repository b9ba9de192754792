import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session, SessionId } from '../storage/Session.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { StorageVersionErrorType } from '../errors/StorageVersionError.js'

export type GetSessionParameters = { id: SessionId }

export type GetSessionReturnType = Session | undefined

export type GetSessionErrorType = StorageUnavailableErrorType | StorageVersionErrorType

/** What is on record for one session. */
export async function getSession(
  config: ValetKeyConfig,
  { id }: GetSessionParameters,
): Promise<GetSessionReturnType> {
  return config.storage.getSession(id)
}
