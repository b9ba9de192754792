import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { decodeInstall } from '../install/decodeInstall.js'
import type { InstallPlan } from '../install/types.js'
import { compile } from '../permissions/compile.js'
import type { Session } from '../storage/Session.js'

/** How a session is installed: as granted, or, where the grant is not known, as we would install it. */
export function getPlan(config: ValetKeyConfig, session: Session): InstallPlan {
  const { grant, request, key, entityId, account } = session
  return grant === undefined
    ? compile({ request, key, entityId, account, kinds: config.kinds })
    : decodeInstall(grant.call)
}
