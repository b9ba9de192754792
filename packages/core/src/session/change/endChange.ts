import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { PendingChange, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepKeys } from '../keys/keepKeys.js'
import { toLandedChange } from './toLandedChange.js'

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
    changed: landed ? toLandedChange(session, { nonce: pending.grant.nonce }) : saved.changed,
  }))
  if (!isSameKey(pending.key, session.key)) {
    await keepKeys(config, { id, keys: landed ? [key, session.key] : [key] })
  }
  return ended
}
