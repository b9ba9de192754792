import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { withKey } from '../rotateSessionKey.js'
import { toSessionKey } from './toSessionKey.js'

/**
 * Takes up the key that was about to replace a session's when the page died: the chain accepts the old
 * one no more. `undefined`: there is none.
 */
export async function promoteKey(
  config: ValetKeyConfig,
  session: Session,
): Promise<Session | undefined> {
  const stored = await config.storage.getKey(session.id)
  if (stored?.next === undefined) return undefined
  const key = await toSessionKey(stored.next)
  await config.storage.putKey(session.id, stored.next)
  return changeSession(config, session, (saved) =>
    withKey(
      saved,
      key.type === 'p256'
        ? { type: 'p256', publicKey: key.publicKey }
        : { type: 'secp256k1', address: key.address },
    ),
  )
}
