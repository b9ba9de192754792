/** Seconds for which calls that come again are taken for the same ones, landed or not. */
const freshFor = 600

/** Whether calls were sent lately. Older ones are the same only as long as they can still land. */
export function isFresh({ sentAt }: { sentAt: number }): boolean {
  return Date.now() / 1000 - sentAt < freshFor
}
