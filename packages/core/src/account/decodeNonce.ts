/** What a full 256-bit user operation nonce of MAV2 says. */
export type DecodedNonce = {
  entityId: number
  global: boolean
  deferred: boolean
  lane: bigint
  sequence: bigint
}

/** Reads lane, entity id, options and sequence out of a user operation's nonce. */
export function decodeNonce(nonce: bigint): DecodedNonce {
  const key = nonce >> 64n
  return {
    entityId: Number((key >> 8n) & 0xffffffffn),
    global: (key & 1n) !== 0n,
    deferred: (key & 2n) !== 0n,
    lane: key >> 40n,
    sequence: nonce & 0xffffffffffffffffn,
  }
}
