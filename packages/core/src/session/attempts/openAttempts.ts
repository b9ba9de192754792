/** Seconds for which it is remembered what was sent: as long as bundlers may hold it, and longer. */
const keptFor = 86_400

/** What was sent, with an end that nobody here has seen. */
export function openAttempts<attempt extends { sentAt: number }>({
  attempts = [],
}: {
  attempts?: readonly attempt[] | undefined
}): readonly attempt[] {
  return attempts.filter(({ sentAt }) => Date.now() / 1000 - sentAt < keptFor)
}
