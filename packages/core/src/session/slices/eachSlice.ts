import type { Session } from '../../storage/Session.js'

/** A session's installations: one, or one for each period. */
export function eachSlice(session: Session): readonly Session[] {
  const { slices, ...whole } = session
  return slices?.map((slice) => ({ ...whole, ...slice })) ?? [session]
}
