import type { PermissionUsage } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'

export type GetSessionPermissionsParameters = { session: Session }

/** One entry for each permission of the session's request, in its order. */
export type GetSessionPermissionsReturnType = readonly PermissionUsage[]
