import type { GetBlockErrorType, MulticallErrorType } from 'viem'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { Verdict } from '../permissions/verdict.js'
import { readSessionState } from './chain/readSessionState.js'
import { judgeCalls } from './failure/judgeCalls.js'
import type { GetSessionErrorType } from './getSession.js'
import type { SendSessionCallsParameters, SessionCall } from './sendSessionCalls.js'
import { toAccountCall } from './toAccountCall.js'
import { currentSession } from './currentSession.js'

export type CheckSessionCallsParameters<calls extends readonly unknown[] = readonly SessionCall[]> =
  Pick<SendSessionCallsParameters<calls>, 'session' | 'calls' | 'sponsored'>

export type CheckSessionCallsReturnType = Verdict

export type CheckSessionCallsErrorType =
  | ClientMissingErrorType
  | GetBlockErrorType
  | GetSessionErrorType
  | MulticallErrorType

/**
 * Whether the chain would let a session make these calls in one operation, by what it says is left,
 * and if not, why and what to do. Nothing is sent.
 */
export async function checkSessionCalls<const calls extends readonly unknown[]>(
  config: ValetKeyConfig,
  { session: given, calls, sponsored = true }: CheckSessionCallsParameters<calls>,
): Promise<CheckSessionCallsReturnType> {
  const saved = await currentSession(config, given)
  const { usage } = await readSessionState(config, saved)
  // A change that was signed lands along with the calls, and its limits start with what it says.
  const { pending } = saved
  return judgeCalls(config, {
    session: pending === undefined ? saved : { ...saved, request: pending.request },
    calls: calls.map(toAccountCall),
    sponsored,
    usage: pending === undefined ? usage : undefined,
  })
}
