import type { Session } from '../storage/Session.js'
import type { SessionStatus } from './SessionStatus.js'

export type GetSessionStatusParameters = { session: Session }

export type GetSessionStatusReturnType = {
  status: SessionStatus
  /** Next moment at which it can change by time alone (unix seconds). */
  changesAt?: number | undefined
}
