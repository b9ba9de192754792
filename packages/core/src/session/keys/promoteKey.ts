import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionKeyMissingError } from '../../errors/SessionKeyMissingError.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSince } from '../chain/readSince.js'
import { findStoredKey } from './findStoredKey.js'
import { isSameKey } from './isSameKey.js'
import { nobody } from './nobody.js'
import { readSigner } from './readSigner.js'
import { withKey } from './withKey.js'

/**
 * Takes up the key that the chain accepts where it is another one than on record: the page died
 * between a rotation and its record, or the block of the rotation is no longer part of the chain.
 * `undefined`: there is none, by a node that has the block of the rotation on record.
 *
 * @throws SessionKeyMissingError when it is not here
 */
export async function promoteKey(
  config: ValetKeyConfig,
  session: Session,
  { cause }: { cause: unknown },
): Promise<Session | undefined> {
  const { id, chainId, changed } = session
  const signer = await readSince(
    config.getClient({ chainId }),
    changed?.landing.blockNumber,
    (blockNumber) => readSigner(config, session, { blockNumber }),
  )
  const keys = signer && [session.key, nobody(signer.type)]
  if (signer === undefined || keys?.some((key) => isSameKey(signer, key))) return undefined
  const found = await findStoredKey(config, { id, key: signer })
  if (found === undefined) throw new SessionKeyMissingError({ id, why: 'replaced', cause })
  return changeSession(config, session, (saved) => withKey(saved, signer))
}
