import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSince } from '../chain/readSince.js'
import { findStoredKey } from './findStoredKey.js'
import { isSameKey } from './isSameKey.js'
import { readSigner } from './readSigner.js'
import { withKey } from './withKey.js'

/**
 * Takes up the key that the chain accepts where it is another one than on record: the page died
 * between a rotation and its record, or the block of the rotation is no longer part of the chain.
 * `undefined`: there is none, by a node that has the block of the rotation on record.
 */
export async function promoteKey(
  config: ValetKeyConfig,
  session: Session,
): Promise<Session | undefined> {
  const { id, chainId, changed } = session
  const signer = await readSince(
    config.getClient({ chainId }),
    changed?.landing.blockNumber,
    (blockNumber) => readSigner(config, session, { blockNumber }),
  )
  if (signer === undefined || isSameKey(signer, session.key)) return undefined
  const found = await findStoredKey(config, { id, key: signer })
  if (found === undefined) return undefined
  return changeSession(config, session, (saved) => withKey(saved, signer))
}
