import { decodeNonce } from '../../account/decodeNonce.js'
import type { Session } from '../../storage/Session.js'
import { isFresh } from '../attempts/isFresh.js'
import { openAttempts } from '../attempts/openAttempts.js'
import { tryLane, type Lane } from './tryLane.js'

/** More operations than this at once wait for a lane: each new lane costs gas for good. */
const lanes = Array.from({ length: 8 }, (_, lane) => BigInt(lane))

/**
 * The lowest nonce lane that no operation of this session is using, in any tab: one operation at a
 * time stays on lane 0, and only operations that overlap open others. Lanes whose last operation may
 * still land come last: of two with one nonce, one is lost.
 */
export async function acquireLane(session: Session): Promise<Lane> {
  const fresh = openAttempts(session).filter(isFresh)
  const open = fresh.map(({ nonce }) => decodeNonce(nonce).lane)
  const isOpen = (lane: bigint): number => Number(open.includes(lane))
  const order = lanes.toSorted((one, other) => isOpen(one) - isOpen(other))
  for (;;) {
    for (const lane of order) {
      const acquired = await tryLane(session.id, lane)
      if (acquired !== undefined) return acquired
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
