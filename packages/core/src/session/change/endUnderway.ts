import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeLanding, ChangeUnderway, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepKeys } from '../keys/keepKeys.js'
import { toLandedChange } from './toLandedChange.js'

/** Puts on record how a change that the owner sent has ended: it landed, or it never will. */
export async function endUnderway(
  config: ValetKeyConfig,
  session: Session,
  {
    underway,
    landing,
  }: {
    underway: Omit<ChangeUnderway, 'sent'>
    /** `undefined`: it never will. */
    landing: ChangeLanding | undefined
  },
): Promise<Session> {
  const { key, request, installation, slices } = underway
  const ended = await changeSession(config, session, (saved) =>
    landing
      ? {
          ...saved,
          key,
          request,
          installation,
          slices: slices ?? saved.slices,
          pending: undefined,
          underway: undefined,
          changed: toLandedChange(session, landing),
        }
      : { ...saved, underway: undefined },
  )
  if (landing && !isSameKey(key, session.key)) {
    await keepKeys(config, { id: session.id, keys: [key, session.key] })
  }
  return ended
}
