import type { ChangeLanding, LandedChange, Session } from '../../storage/Session.js'

/** What a change of a session leaves on record. */
export function toLandedChange(
  { key, request, installation, slices }: Session,
  landing: ChangeLanding,
): LandedChange {
  return { landing, before: { key, request, installation, slices } }
}
