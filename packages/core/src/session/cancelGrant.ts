import { encodeFunctionData } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  GrantNotCancellableError,
  type GrantNotCancellableErrorType,
} from '../errors/GrantNotCancellableError.js'
import type { Session } from '../storage/Session.js'
import { readSessionState } from './chain/readSessionState.js'
import { actAsOwner, type ActAsOwnerErrorType } from './owner/actAsOwner.js'
import { saveSession } from './saveSession.js'

export type CancelGrantParameters = {
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

export type CancelGrantReturnType = Session

export type CancelGrantErrorType = GrantNotCancellableErrorType | ActAsOwnerErrorType

/**
 * Uses up the nonce of a grant that has not landed, so that nobody who has it can use it. A grant
 * whose deadline has passed needs none of this.
 */
export async function cancelGrant(
  config: ValetKeyConfig,
  { session: given, wallet, via, sponsored }: CancelGrantParameters,
): Promise<CancelGrantReturnType> {
  const session = (await config.storage.getSession(given.id)) ?? given
  const { installation } = await readSessionState(config, session)
  if (session.grant === undefined || installation === 'installed') {
    throw new GrantNotCancellableError({ id: session.id, landed: installation === 'installed' })
  }
  if (installation === 'waiting') {
    const data = encodeFunctionData({
      abi: entryPoint07Abi,
      functionName: 'incrementNonce',
      args: [session.grant.nonce >> 64n],
    })
    await actAsOwner(config, {
      session,
      wallet,
      calls: [{ to: entryPoint07Address, data }],
      via,
      sponsored,
    })
  }
  await config.storage.deleteKey(session.id)
  return saveSession(config, session)
}
