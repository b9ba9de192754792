import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type {
  ChangeLanding,
  ChangeUnderway,
  PendingChange,
  Session,
} from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { toLandedChange } from './toLandedChange.js'

/**
 * Puts on record how a change has ended, whether the owner signed it for the next operation or sent it:
 * it landed, or it never will. Where the record knows of it no more, somebody else was first.
 */
export async function endChange(
  config: ValetKeyConfig,
  session: Session,
  {
    change,
    landing,
  }: {
    change: PendingChange | ChangeUnderway
    /** `undefined`: it never will. */
    landing: ChangeLanding | undefined
  },
): Promise<Session> {
  const { key, request, installation } = change
  const field = 'grant' in change ? 'pending' : 'underway'
  return changeSession(config, session, (saved) => {
    const current = saved[field]
    if (current === undefined || nameOf(current) !== nameOf(change)) return saved
    if (landing === undefined) return { ...saved, [field]: undefined }
    const { transactionHash, blockNumber } = landing
    return {
      ...saved,
      landed:
        saved.landed ?? (blockNumber === undefined ? undefined : { transactionHash, blockNumber }),
      key,
      request,
      installation,
      slices: ('slices' in change ? change.slices : undefined) ?? saved.slices,
      [field]: undefined,
      // What the owner sends uses up the nonce of what was signed before.
      pending: undefined,
      changed: toLandedChange(saved, landing),
    }
  })
}

/** What tells a change from another one that has not ended. A transaction has its nonce before its hash. */
function nameOf(change: PendingChange | ChangeUnderway): unknown {
  if ('grant' in change) return change.grant.nonce
  const { sent } = change
  return 'userOpHash' in sent ? sent.userOpHash : (sent.ownerNonce ?? sent.transactionHash)
}
