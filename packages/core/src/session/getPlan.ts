import { decodeInstall } from '../install/decodeInstall.js'
import type { InstallPlan } from '../install/types.js'
import type { Session } from '../storage/Session.js'

/** How a session is installed, as it stands. */
export function getPlan({ installation }: Pick<Session, 'installation'>): InstallPlan {
  return decodeInstall(installation)
}
