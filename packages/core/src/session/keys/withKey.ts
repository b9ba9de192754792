import type { Hex } from 'viem'
import { encodeInstall } from '../../install/encodeInstall.js'
import { keyValidation } from '../../keys/keyValidation.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'

/** A session whose key was replaced on chain. */
export function withKey(session: Session, key: SessionKeyReference): Session {
  return {
    ...session,
    key,
    installation: installationOf(session, key),
    slices: session.slices?.map((slice) => ({
      ...slice,
      installation: installationOf(slice, key),
    })),
  }
}

function installationOf(
  installed: Pick<Session, 'entityId' | 'installation'>,
  key: SessionKeyReference,
): Hex {
  const { installData } = keyValidation(key, installed.entityId)
  return encodeInstall({ ...getPlan(installed), installData })
}
