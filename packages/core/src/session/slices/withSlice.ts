import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { decodeInstall } from '../../install/decodeInstall.js'
import { decompile } from '../../permissions/decompile.js'
import type { Session, SessionSlice } from '../../storage/Session.js'

/** The slice that counts at a time: the one that runs, else the next one, else the last one. */
export function sliceAt(slices: readonly SessionSlice[], time: number): SessionSlice | undefined {
  return slices.find(({ validUntil }) => time <= validUntil) ?? slices.at(-1)
}

/** A session as its modules have it at a time: with the entity id and the terms of that period. */
export function withSlice({ kinds }: ValetKeyConfig, session: Session, time: number): Session {
  const { slices = [], ...whole } = session
  const slice = sliceAt(slices, time)
  if (slice === undefined) return session
  const { entityId, installation } = slice
  const { request } = decompile(decodeInstall(installation), { kinds })
  return { ...whole, entityId, installation, request }
}
