import type { GetSessionStatusReturnType } from '../session/getSessionStatus.js'

/** Longest delay that a timer can take, in milliseconds. */
const longest = 2 ** 31 - 1

/** Milliseconds until a status changes by time alone; `false`: it does not. */
export function untilChange(status: GetSessionStatusReturnType | undefined): number | false {
  if (status?.changesAt === undefined) return false
  return Math.min(Math.max(status.changesAt * 1000 - Date.now(), 1000), longest)
}
