import type { Hash } from 'viem'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionId } from '../../storage/Session.js'
import { changeAttempts } from './changeAttempts.js'

/** Takes calls off the record whose end was seen. */
export function forgetAttempt(
  config: ValetKeyConfig,
  { id, userOpHash }: { id: SessionId; userOpHash: Hash },
): Promise<void> {
  return changeAttempts(config, id, (attempts) =>
    attempts.filter(({ userOpHashes }) => !userOpHashes.includes(userOpHash)),
  )
}
