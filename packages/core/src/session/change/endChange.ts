import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { PendingChange, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { findStoredKey } from '../keys/findStoredKey.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepOnly } from '../keys/keepOnly.js'

/** Puts on record how a signed change has ended: it landed, or it never can. */
export async function endChange(
  config: ValetKeyConfig,
  session: Session,
  { pending, landed }: { pending: PendingChange; landed: boolean },
): Promise<Session> {
  const { id } = session
  const { key, request, installation } = landed ? pending : session
  const ended = await changeSession(config, session, (saved) => ({
    ...saved,
    key,
    request,
    installation,
    pending: undefined,
  }))
  if (!isSameKey(pending.key, session.key)) {
    const found = await findStoredKey(config, { id, key })
    await keepOnly(config, { id, storedKey: found?.storedKey })
  }
  return ended
}
