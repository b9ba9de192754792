import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { revoke } from './owner/revoke.js'
import type {
  RevokeSessionErrorType,
  RevokeSessionParameters,
  RevokeSessionReturnType,
} from './revokeSession.js'

export type StopSessionParameters = Omit<RevokeSessionParameters, 'approvals'>

/** The session with `revoked` filled in and `clean` false: `revokeSession` clears away the rest. */
export type StopSessionReturnType = RevokeSessionReturnType

export type StopSessionErrorType = RevokeSessionErrorType

/**
 * Ends a session in an emergency, for less gas than revoking it takes: one wallet prompt. Its
 * time range is closed, or its key replaced by one that nobody has, where it has no end. What the
 * modules hold of it stays until `revokeSession`.
 */
export async function stopSession(
  config: ValetKeyConfig,
  { session, wallet, via, sponsored }: StopSessionParameters,
): Promise<StopSessionReturnType> {
  const [stopped = session] = await revoke(config, {
    sessions: [session],
    wallet,
    via,
    sponsored,
    how: 'stop',
  })
  return stopped
}
