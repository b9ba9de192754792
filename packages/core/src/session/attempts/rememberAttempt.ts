import type { Hash } from 'viem'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionAttempt } from '../../storage/Session.js'
import type { Sending } from '../send/Sending.js'
import { changeAttempts } from './changeAttempts.js'
import { nameCalls } from './nameCalls.js'

/** Puts calls on record before they leave, beside earlier tries with the same nonce. */
export function rememberAttempt(
  config: ValetKeyConfig,
  { session, calls }: Sending,
  { nonce, userOpHash }: { nonce: bigint; userOpHash: Hash },
): Promise<void> {
  const name = nameCalls(calls)
  return changeAttempts(config, session.id, (attempts) => {
    const earlier = attempts.find((one) => one.nonce === nonce && one.calls === name)
    const userOpHashes: SessionAttempt['userOpHashes'] = earlier
      ? [...earlier.userOpHashes, userOpHash]
      : [userOpHash]
    const sentAt = Math.floor(Date.now() / 1000)
    return [
      // Other calls with this nonce may be what lands.
      ...attempts.filter((one) => one !== earlier),
      { calls: name, nonce, userOpHashes, sentAt },
    ]
  })
}
