import type { Account, Chain, Transport, WalletClient } from 'viem'
import type { Session } from '../storage/Session.js'

export type RevokeSessionParameters = {
  session: Session
  /** The owner's wallet. It is prompted once. */
  walletClient: WalletClient<Transport, Chain | undefined, Account>
  /**
   * An owner operation through the bundler, or a plain transaction of an EOA owner.
   * @default 'user-operation'
   */
  via?: 'user-operation' | 'transaction' | undefined
  /** `false`: the owner pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
}

/** The session with `revoked` filled in, as the chain confirmed it. */
export type RevokeSessionReturnType = Session
