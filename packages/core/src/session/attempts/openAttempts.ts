import type { Session, SessionAttempt } from '../../storage/Session.js'

/** Seconds for which calls that come again are taken for the same ones. */
const freshFor = 600

/** What was sent lately, with an end that nobody here has seen. */
export function openAttempts({ attempts = [] }: Session): readonly SessionAttempt[] {
  return attempts.filter(({ sentAt }) => Date.now() / 1000 - sentAt < freshFor)
}
