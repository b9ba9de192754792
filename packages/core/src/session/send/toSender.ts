import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionKeyMissingError } from '../../errors/SessionKeyMissingError.js'
import type { SessionKey } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'
import { getChainTime } from '../chain/getChainTime.js'
import { settleChange } from '../change/settleChange.js'
import { withChange } from '../change/withChange.js'
import { getSessionKey } from '../getSessionKey.js'
import { promoteKey } from '../keys/promoteKey.js'
import { withSlice } from '../slices/withSlice.js'
import type { Sending } from './Sending.js'
import { settleLanding } from './settleLanding.js'

/** A session as its next operation will find it, with the key that signs for it then. */
export async function toSender(
  config: ValetKeyConfig,
  { session: saved, key: given }: { session: Session; key: SessionKey | undefined },
): Promise<Pick<Sending, 'session' | 'key'>> {
  const { pending } = saved
  const lapsed = pending && pending.grant.deadline < (await getChainTime(config, saved))
  // It may have landed in time, unseen by anybody here. Where it has not, it never will.
  const current = lapsed ? { ...(await settleChange(config, saved)), pending: undefined } : saved
  const session =
    current.slices === undefined
      ? withChange(current)
      : withSlice(config, current, await getChainTime(config, current))
  try {
    return { session, key: await getSessionKey(config, { session, key: given }) }
  } catch (error) {
    if (!(error instanceof SessionKeyMissingError) || given !== undefined) throw error
    // A grant that was cancelled took its key along.
    if (current.landed === undefined && current.grant !== undefined) {
      await settleLanding(config, current)
    }
    const promoted = await promoteKey(config, current, { cause: error })
    if (promoted === undefined) throw error
    return { session: promoted, key: await getSessionKey(config, { session: promoted }) }
  }
}
