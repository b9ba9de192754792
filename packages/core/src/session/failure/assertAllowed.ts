import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionCallsDeniedError } from '../../errors/SessionCallsDeniedError.js'
import { judgeCalls, type JudgeCallsParameters } from './judgeCalls.js'

/** Refuses what the chain would refuse, before anything is sent. */
export async function assertAllowed(
  config: ValetKeyConfig,
  { cause, ...parameters }: JudgeCallsParameters & { cause?: unknown },
): Promise<void> {
  const verdict = await judgeCalls(config, parameters)
  if (!verdict.allowed) throw new SessionCallsDeniedError({ denials: verdict.denials, cause })
}
