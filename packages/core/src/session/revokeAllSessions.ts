import type { Address } from 'viem'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import { getSessions, type GetSessionsErrorType } from './getSessions.js'
import { revoke } from './owner/revoke.js'
import type { RevokeSessionErrorType, RevokeSessionParameters } from './revokeSession.js'

export type RevokeAllSessionsParameters = {
  account: Address
  chainId: number
  /** The owner's wallet. It is prompted once. */
  wallet: OwnerWallet
} & Pick<RevokeSessionParameters, 'via' | 'sponsored'>

/** Those that were taken back, newest first. */
export type RevokeAllSessionsReturnType = readonly Session[]

export type RevokeAllSessionsErrorType = GetSessionsErrorType | RevokeSessionErrorType

/**
 * Takes back every session of an account that is on record, in one owner operation. For those made
 * elsewhere, `recoverSessions` first.
 */
export async function revokeAllSessions(
  config: ValetKeyConfig,
  { account, chainId, wallet, via, sponsored }: RevokeAllSessionsParameters,
): Promise<RevokeAllSessionsReturnType> {
  const known = await getSessions(config, { account, chainId })
  const [first, ...more] = known.filter(({ revoked }) => revoked === undefined)
  if (first === undefined) return []
  return revoke(config, { sessions: [first, ...more], wallet, via, sponsored })
}
