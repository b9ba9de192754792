import { encodeInstall } from '../../install/encodeInstall.js'
import { keyValidation } from '../../keys/keyValidation.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'

/** A session whose key was replaced on chain. */
export function withKey(session: Session, key: SessionKeyReference): Session {
  const { installData } = keyValidation(key, session.entityId)
  return { ...session, key, installation: encodeInstall({ ...getPlan(session), installData }) }
}
