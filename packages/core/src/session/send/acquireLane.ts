import type { SessionId } from '../../storage/Session.js'
import { tryLock, type Release } from './locks.js'

/** More operations than this at once wait for a lane: each new lane costs gas for good. */
const lanes = 8

/**
 * The lowest nonce lane that no operation of this session is using, in any tab: one operation at a
 * time stays on lane 0, and only operations that overlap open others.
 */
export async function acquireLane(id: SessionId): Promise<{ lane: bigint; release: Release }> {
  for (;;) {
    for (let lane = 0; lane < lanes; lane++) {
      const release = await tryLock(`valetkey:lane:${id}:${lane}`)
      if (release !== undefined) return { lane: BigInt(lane), release }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
