import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { PermissionUsage } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'
import { readSessionState } from './chain/readSessionState.js'
import type { MulticallErrorType } from 'viem'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { GetSessionErrorType } from './getSession.js'
import { currentSession } from './currentSession.js'

export type GetSessionPermissionsParameters = { session: Session }

/** One entry for each permission of the session's request, in its order. */
export type GetSessionPermissionsReturnType = readonly PermissionUsage[]

export type GetSessionPermissionsErrorType =
  | ClientMissingErrorType
  | GetSessionErrorType
  | MulticallErrorType

/** What each permission allows, what was spent of it and what is left, in one read of the chain. */
export async function getSessionPermissions(
  config: ValetKeyConfig,
  { session: given }: GetSessionPermissionsParameters,
): Promise<GetSessionPermissionsReturnType> {
  // Terms that were changed since count, whichever record of the session is at hand.
  const session = await currentSession(config, given)
  const { usage } = await readSessionState(config, session)
  return usage
}
