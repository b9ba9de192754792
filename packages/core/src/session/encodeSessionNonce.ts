import { encodeNonceKey } from '../account/encodeNonceKey.js'
import type { Session } from '../storage/Session.js'
import { getPlan } from './getPlan.js'

export type EncodeSessionNonceParameters = {
  session: Session
  /** Parallel lane, 0 … 2^152 - 1. The EntryPoint counts each by itself. */
  lane: bigint
  /** How many operations have landed on that lane, by the EntryPoint's `getNonce`. @default 0n */
  sequence?: bigint | undefined
}

/**
 * Full nonce (uint256) of an operation of this session, for `sendSessionCalls`. Of all operations with
 * one nonce, at most one ever lands: that is how a job is done exactly once (ERC-4337, MAV2).
 */
export function encodeSessionNonce({
  session,
  lane,
  sequence = 0n,
}: EncodeSessionNonceParameters): bigint {
  const { entityId, isGlobal } = getPlan(session)
  return (encodeNonceKey({ entityId, global: isGlobal, lane }) << 64n) | sequence
}
