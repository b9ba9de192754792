import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { GrantNotCancellableErrorType } from '../errors/GrantNotCancellableError.js'
import type { RevocationIncompleteErrorType } from '../errors/RevocationIncompleteError.js'
import type { OpenApproval } from '../permissions/display.js'
import type { Session } from '../storage/Session.js'
import type { ActAsOwnerErrorType } from './owner/actAsOwner.js'
import { revoke } from './owner/revoke.js'

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
  /** Allowances to set to 0 in the same operation; `getApprovals` finds them. */
  approvals?: readonly Pick<OpenApproval, 'token' | 'spender'>[] | undefined
}

/** The session with `revoked` filled in, as the chain confirmed it. */
export type RevokeSessionReturnType = Session

export type RevokeSessionErrorType =
  | ActAsOwnerErrorType
  | GrantNotCancellableErrorType
  | RevocationIncompleteErrorType

/**
 * Takes a session back: one wallet prompt, effective once it is in a block, and checked afterwards.
 * Where the grant has not landed, it is cancelled instead, so that it never can. Of one that was
 * stopped, or not revoked cleanly, it clears away what is left; and one that is live again, since the
 * block of its revocation is no longer part of the chain, it takes back again.
 */
export async function revokeSession(
  config: ValetKeyConfig,
  { session, wallet, via, sponsored, approvals }: RevokeSessionParameters,
): Promise<RevokeSessionReturnType> {
  const [revoked = session] = await revoke(config, {
    sessions: [session],
    wallet,
    via,
    sponsored,
    approvals,
  })
  return revoked
}
