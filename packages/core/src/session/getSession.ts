import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session, SessionId } from '../storage/Session.js'

export type GetSessionParameters = { id: SessionId }

export type GetSessionReturnType = Session | undefined

/** What is on record for one session. */
export async function getSession(
  config: ValetKeyConfig,
  { id }: GetSessionParameters,
): Promise<GetSessionReturnType> {
  return config.storage.getSession(id)
}
