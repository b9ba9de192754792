import type { SessionId } from '../../storage/Session.js'
import { tryLock, type Release } from './locks.js'

export type Lane = { lane: bigint; release: Release }

/** Takes a nonce lane of a session, where no operation is using it in any tab. */
export async function tryLane(id: SessionId, lane: bigint): Promise<Lane | undefined> {
  const release = await tryLock(`valetkey:lane:${id}:${lane}`)
  return release && { lane, release }
}
