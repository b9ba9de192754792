import type { Address } from 'viem'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { withoutUndone } from './owner/withoutUndone.js'
import { getSessions, type GetSessionsErrorType } from './getSessions.js'
import {
  revokeSessions,
  type RevokeSessionsErrorType,
  type RevokeSessionsParameters,
  type RevokeSessionsReturnType,
} from './revokeSessions.js'

export type RevokeAllSessionsParameters = {
  account: Address
  chainId: number
} & Omit<RevokeSessionsParameters, 'sessions'>

/** Those that were taken back, newest first. */
export type RevokeAllSessionsReturnType = RevokeSessionsReturnType

export type RevokeAllSessionsErrorType = GetSessionsErrorType | RevokeSessionsErrorType

/**
 * Takes back every session of an account that is on record, in one owner operation. For those made
 * elsewhere, `recoverSessions` first.
 */
export async function revokeAllSessions(
  config: ValetKeyConfig,
  { account, chainId, ...parameters }: RevokeAllSessionsParameters,
): Promise<RevokeAllSessionsReturnType> {
  const saved = await getSessions(config, { account, chainId })
  const known = await Promise.all(saved.map((session) => withoutUndone(config, session)))
  const sessions = known.filter(({ revoked }) => revoked === undefined || !revoked.clean)
  return revokeSessions(config, { ...parameters, sessions })
}
