import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import { getChainTime } from './chain/getChainTime.js'
import { readSessionState, type SessionState } from './chain/readSessionState.js'
import { isExhausted } from './isExhausted.js'
import { isStopped } from './isStopped.js'
import type { SessionStatus } from './SessionStatus.js'
import type { GetBlockErrorType, MulticallErrorType } from 'viem'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { GetSessionErrorType } from './getSession.js'
import { currentSession } from './currentSession.js'
import { withoutUndone } from './owner/withoutUndone.js'

export type GetSessionStatusParameters = { session: Session }

export type GetSessionStatusReturnType = {
  status: SessionStatus
  /** Next moment at which it changes by time alone (unix seconds). */
  changesAt?: number | undefined
}

export type GetSessionStatusErrorType =
  | ClientMissingErrorType
  | GetBlockErrorType
  | GetSessionErrorType
  | MulticallErrorType

/** Where a session is in its life, by the chain. */
export async function getSessionStatus(
  config: ValetKeyConfig,
  { session: given }: GetSessionStatusParameters,
): Promise<GetSessionStatusReturnType> {
  const session = await withoutUndone(config, await currentSession(config, given))
  if (session.revoked !== undefined) return { status: 'revoked' }
  const [state, time] = await Promise.all([
    readSessionState(config, session),
    getChainTime(config, session),
  ])
  return toStatus({ session, state, time })
}

/** The first that holds, in the order of `SessionStatus`. */
export function toStatus({
  session,
  state,
  time,
}: {
  session: Session
  state: SessionState
  time: number
}): GetSessionStatusReturnType {
  const { grant, landed, request } = session
  const { installation, timeRange, usage } = state
  if (isStopped(state)) return { status: 'revoked' }
  if (installation === 'consumed') {
    return { status: landed === undefined && grant !== undefined ? 'lapsed' : 'revoked' }
  }
  const deadline =
    installation === 'waiting' && grant !== undefined && grant.deadline !== 0
      ? grant.deadline
      : Infinity
  if (deadline < time) return { status: 'lapsed' }

  const { validAfter = 0, validUntil } =
    timeRange ?? (request.validUntil === 'never' ? { ...request, validUntil: 0 } : request)
  const end = validUntil === 0 || validUntil === 'never' ? Infinity : validUntil
  if (end < time) return { status: 'expired' }
  const last = Math.min(end, deadline)
  const changesAt = last === Infinity ? {} : { changesAt: last + 1 }
  if (isExhausted(usage)) return { status: 'exhausted', ...changesAt }
  if (installation === 'waiting') return { status: 'granted', ...changesAt }
  if (validAfter > time) return { status: 'scheduled', changesAt: validAfter }
  return { status: 'active', ...changesAt }
}
