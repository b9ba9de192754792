import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeUnderway, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepKeys } from '../keys/keepKeys.js'

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
  if (landed && !isSameKey(key, session.key)) {
    await keepKeys(config, { id: session.id, keys: [key, session.key] })
  }
  return ended
}
