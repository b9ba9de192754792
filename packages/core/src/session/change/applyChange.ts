import type { AccountCall } from '../../account/encodeCalls.js'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { ChangeLanding, PendingChange, Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { mayHappen } from '../failure/mayHappen.js'
import { actAsOwner } from '../owner/actAsOwner.js'
import { cancelNonce } from '../owner/cancelNonce.js'
import { endUnderway } from './endUnderway.js'
import { signChange } from './signChange.js'

export type ChangeParameters = {
  /** The owner's wallet. It is prompted once. */
  wallet: OwnerWallet
  /**
   * At once, by an owner operation through the bundler or by a plain transaction of an EOA owner, who
   * then pays; or signed now and carried by the session's next operation, which saves a transaction.
   * @default 'user-operation'
   */
  via?: 'user-operation' | 'transaction' | 'session-operation' | undefined
  /** `false`: the account pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
  /** With `'session-operation'`: how long the signature may be used, in seconds. @default 3600 */
  expiresIn?: number | undefined
}

/** Makes a change of a session at once, or has it signed for the next operation. One prompt. */
export async function applyChange(
  config: ValetKeyConfig,
  {
    session,
    wallet,
    via,
    sponsored,
    expiresIn,
    calls,
    key,
    request,
    installation,
    slices,
  }: ChangeParameters & {
    session: Session
    calls: readonly AccountCall[]
    /** Of a session that has one installation for each period. */
    slices?: Session['slices']
  } & Pick<PendingChange, 'key' | 'request' | 'installation'>,
): Promise<Session> {
  const change = { key, request, installation }
  if (via === 'session-operation') {
    return signChange(config, { session, wallet, calls, expiresIn, ...change })
  }
  const { pending } = session
  const underway = { ...change, slices }
  let landing: ChangeLanding | undefined
  try {
    const landed = await actAsOwner(config, {
      session,
      wallet,
      // What was signed before must not come after.
      calls: pending === undefined ? calls : [...calls, cancelNonce(pending.grant)],
      via,
      sponsored,
      // Whoever comes after a crash knows what to look for.
      onSent: (sent) =>
        changeSession(config, session, (saved) => ({ ...saved, underway: { ...underway, sent } })),
    })
    landing = landed.landing
  } catch (error) {
    if (!mayHappen(error)) {
      // What went wrong is what matters.
      await endUnderway(config, session, { underway, landing }).catch(() => {})
    }
    throw error
  }
  return endUnderway(config, session, { underway, landing })
}
