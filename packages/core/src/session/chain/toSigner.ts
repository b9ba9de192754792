import { isAddress, zeroAddress } from 'viem'
import type { SessionKeyReference } from '../../keys/SessionKey.js'

/** Answer of `signers`, of either validation module; `undefined` where there is none. */
export function toSigner(answer: unknown): SessionKeyReference | undefined {
  if (typeof answer === 'string' && isAddress(answer)) {
    return answer === zeroAddress ? undefined : { type: 'secp256k1', address: answer }
  }
  if (!Array.isArray(answer)) return undefined
  const [x, y]: unknown[] = answer
  return typeof x === 'bigint' && typeof y === 'bigint'
    ? { type: 'p256', publicKey: { x, y } }
    : undefined
}
