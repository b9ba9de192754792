import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import {
  RevocationIncompleteError,
  type RevocationIncompleteErrorType,
} from '../errors/RevocationIncompleteError.js'
import { encodeUninstall } from '../install/encodeUninstall.js'
import type { Session } from '../storage/Session.js'
import { cancelGrant, type CancelGrantErrorType } from './cancelGrant.js'
import { changeSession } from './changeSession.js'
import { readSessionState } from './chain/readSessionState.js'
import { getPlan } from './getPlan.js'
import { actAsOwner } from './owner/actAsOwner.js'
import { wasUninstalledCleanly } from './owner/wasUninstalledCleanly.js'

export type RevokeSessionParameters = {
  session: Session
  /** The owner's wallet. It is prompted once. */
  wallet: OwnerWallet
  /**
   * An owner operation through the bundler, or a plain transaction of an EOA owner, who then pays.
   * @default 'user-operation'
   */
  via?: 'user-operation' | 'transaction' | undefined
  /** `false`: the account pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
}

/** The session with `revoked` filled in, as the chain confirmed it. */
export type RevokeSessionReturnType = Session

export type RevokeSessionErrorType = CancelGrantErrorType | RevocationIncompleteErrorType

/**
 * Takes a session back: one wallet prompt, effective once it is in a block, and checked afterwards.
 * Where the grant has not landed, it is cancelled instead, so that it never can.
 */
export async function revokeSession(
  config: ValetKeyConfig,
  { session: given, wallet, via, sponsored }: RevokeSessionParameters,
): Promise<RevokeSessionReturnType> {
  const session = (await config.storage.getSession(given.id)) ?? given
  if (session.revoked !== undefined) return session
  const { installation } = await readSessionState(config, session)
  if (installation === 'waiting') return cancelGrant(config, { session, wallet, via, sponsored })

  const data = encodeUninstall(getPlan(config, session))
  const landed = await actAsOwner(config, {
    session,
    wallet,
    calls: [{ to: session.account, data }],
    via,
    sponsored,
  })
  const state = await readSessionState(config, session)
  if (state.installation === 'installed') throw new RevocationIncompleteError({ id: session.id })
  const { transactionHash, blockNumber } = landed
  const clean = wasUninstalledCleanly(landed.logs, session)
  const revoked = await changeSession(config, session, (saved) => ({
    ...saved,
    revoked: { transactionHash, blockNumber, clean },
  }))
  await config.storage.deleteKey(session.id)
  return revoked
}
