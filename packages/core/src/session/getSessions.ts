import { isAddressEqual, type Address } from 'viem'
import type { Owner } from '../account/Owner.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { PublicKey } from '../modules/webAuthn/PublicKey.js'
import type { Session } from '../storage/Session.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { StorageVersionErrorType } from '../errors/StorageVersionError.js'
import { toDetail } from './consent/toDetail.js'

/** Each one that is given narrows the list. */
export type GetSessionsParameters = {
  /**
   * An address stands for every kind of owner that signs with this EOA, a public key for every one that
   * signs with this passkey.
   */
  owner?: Owner | Address | PublicKey | undefined
  account?: Address | undefined
  chainId?: number | undefined
}

/** Newest first. */
export type GetSessionsReturnType = readonly Session[]

export type GetSessionsErrorType = StorageUnavailableErrorType | StorageVersionErrorType

/** What is on record here. Sessions made elsewhere are on the chain: see `recoverSessions`. */
export async function getSessions(
  config: ValetKeyConfig,
  { owner, account, chainId }: GetSessionsParameters = {},
): Promise<GetSessionsReturnType> {
  const sessions = await config.storage.listSessions()
  return sessions
    .filter(
      (session) =>
        (chainId === undefined || session.chainId === chainId) &&
        (account === undefined || isAddressEqual(session.account, account)) &&
        (owner === undefined || isOwner(session.owner, owner)),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt)
}

function isOwner(owner: Owner, given: Owner | Address | PublicKey): boolean {
  if (typeof given === 'string') {
    return owner.type !== 'passkey' && isAddressEqual(owner.address, given)
  }
  return 'type' in given
    ? toDetail(owner) === toDetail(given)
    : owner.type === 'passkey' && toDetail(owner.publicKey) === toDetail(given)
}
