import type { AccountCall } from '../../account/encodeCalls.js'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type {
  ChangeLanding,
  ChangeUnderway,
  PendingChange,
  Session,
} from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { mayHappen } from '../failure/mayHappen.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepKeys } from '../keys/keepKeys.js'
import { actAsOwner } from '../owner/actAsOwner.js'
import { cancelNonce } from '../owner/cancelNonce.js'
import { readNonce } from '../send/readNonce.js'
import { cancelSigned } from './cancelSigned.js'
import { changeNonce } from './changeNonce.js'
import { endChange } from './endChange.js'
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

/**
 * Makes a change of a session at once, or has it signed for the next operation. One prompt. Only for who
 * has the `landingLock`.
 */
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
  const terms = { key, request, installation }
  if (via === 'session-operation') {
    return signChange(config, { session, wallet, calls, expiresIn, ...terms })
  }
  const { chainId, account } = session
  const byTransaction = via === 'transaction'
  let nonce = changeNonce(session)
  const cancels = byTransaction ? [cancelNonce({ nonce })] : cancelSigned(session)
  if (byTransaction) nonce = await readNonce(config, { chainId, account, nonce })
  let change: ChangeUnderway | undefined
  let landing: ChangeLanding
  try {
    const { transactionHash, blockNumber, ...done } = await actAsOwner(config, {
      session,
      wallet,
      // By the nonce that this uses up it is known later what became of a transaction, whatever its hash.
      calls: [...calls, ...cancels],
      via,
      sponsored,
      // Whoever comes after a crash knows what to look for.
      onSent: (sent) => {
        change = { ...terms, slices, sent, changeNonce: nonce }
        return changeSession(config, session, (saved) => ({ ...saved, underway: change }))
      },
    })
    landing = { ...done.landing, transactionHash, blockNumber }
  } catch (error) {
    if (change !== undefined && !mayHappen(error)) {
      // What went wrong is what matters.
      await endChange(config, session, { change, landing: undefined }).catch(() => {})
    }
    throw error
  }
  if (change === undefined) return session
  const ended = await endChange(config, session, { change, landing })
  if (!isSameKey(ended.key, session.key)) await keepKeys(config, ended)
  return ended
}
