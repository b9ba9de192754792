import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeUnderway, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { findStoredKey } from '../keys/findStoredKey.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepOnly } from '../keys/keepOnly.js'
import { readSigner } from '../keys/readSigner.js'

/** Puts on record how a change that the owner sent has ended: it landed, or it never will. */
export async function endUnderway(
  config: ValetKeyConfig,
  session: Session,
  { underway, landed }: { underway: Omit<ChangeUnderway, 'sent'>; landed: boolean },
): Promise<Session> {
  const { key, request, installation, slices } = underway
  const ended = await changeSession(config, session, (saved) =>
    landed
      ? {
          ...saved,
          key,
          request,
          installation,
          slices: slices ?? saved.slices,
          pending: undefined,
          underway: undefined,
        }
      : { ...saved, underway: undefined },
  )
  if (landed && !isSameKey(key, session.key)) await forgetOldKey(config, ended)
  return ended
}

/** Not on a bundler's word alone: while the chain accepts the old key, it is kept. */
async function forgetOldKey(config: ValetKeyConfig, session: Session): Promise<void> {
  const { id, key } = session
  const signer = await readSigner(config, session)
  if (signer === undefined || !isSameKey(signer, key)) return
  const found = await findStoredKey(config, { id, key })
  await keepOnly(config, { id, storedKey: found?.storedKey })
}
