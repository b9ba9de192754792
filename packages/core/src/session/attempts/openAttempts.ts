import type { Session, SessionAttempt } from '../../storage/Session.js'

/** Seconds for which it is remembered what was sent: as long as bundlers may hold it, and longer. */
const keptFor = 86_400

/** What was sent, with an end that nobody here has seen. */
export function openAttempts({ attempts = [] }: Session): readonly SessionAttempt[] {
  return attempts.filter(({ sentAt }) => Date.now() / 1000 - sentAt < keptFor)
}
