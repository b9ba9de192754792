import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { InvalidSessionErrorType } from '../errors/InvalidSessionError.js'
import type { Session } from '../storage/Session.js'
import { revoke } from './owner/revoke.js'
import type { RevokeSessionErrorType, RevokeSessionParameters } from './revokeSession.js'

export type RevokeSessionsParameters = {
  /** Of one account on one chain. */
  sessions: readonly Session[]
} & Omit<RevokeSessionParameters, 'session'>

/** In the same order, as the chain confirmed it. */
export type RevokeSessionsReturnType = readonly Session[]

export type RevokeSessionsErrorType = InvalidSessionErrorType | RevokeSessionErrorType

/** Takes several sessions of one account back in one owner operation: one wallet prompt. */
export async function revokeSessions(
  config: ValetKeyConfig,
  { sessions: [first, ...more], wallet, via, sponsored, approvals }: RevokeSessionsParameters,
): Promise<RevokeSessionsReturnType> {
  if (first === undefined) return []
  return revoke(config, { sessions: [first, ...more], wallet, via, sponsored, approvals })
}
