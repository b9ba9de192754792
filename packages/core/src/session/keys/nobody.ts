import type { SessionKeyReference } from '../../keys/SessionKey.js'

/**
 * Keys that nobody has, which take the place of a stopped session's. Not address zero: to recover a
 * malformed signature yields it. The point (0, 0) is on no curve.
 */
export function nobody(type: SessionKeyReference['type']): SessionKeyReference {
  return type === 'p256'
    ? { type, publicKey: { x: 0n, y: 0n } }
    : { type, address: '0x000000000000000000000000000000000000dEaD' }
}
