import {
  concat,
  decodeAbiParameters,
  hashMessage,
  hexToBytes,
  isAddressEqual,
  numberToHex,
  recoverMessageAddress,
  slice,
  type Hex,
} from 'viem'
import { webAuthnEnvelope } from '../keys/encodeWebAuthnSignature.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { keyChallengeHash } from './proveKey.js'

export type VerifyKeyProofParameters = {
  key: SessionKeyReference
  /** The random bytes that were asked with. Never ask with the same ones twice. */
  challenge: Hex
  proof: Hex
}

/**
 * Whether somebody has the private half of a key: to be known before an owner grants anything to a
 * key that was made elsewhere.
 */
export async function verifyKeyProof({
  key,
  challenge,
  proof,
}: VerifyKeyProofParameters): Promise<boolean> {
  const hash = keyChallengeHash(challenge)
  try {
    return key.type === 'p256'
      ? await verifyP256(key, hash, proof)
      : isAddressEqual(
          key.address,
          await recoverMessageAddress({ message: { raw: hash }, signature: slice(proof, 1) }),
        )
  } catch {
    // Bytes that are no signature prove nothing.
    return false
  }
}

const webAuthnSignature = [
  {
    type: 'tuple',
    components: [
      { type: 'bytes', name: 'authenticatorData' },
      { type: 'string', name: 'clientDataJSON' },
      { type: 'uint256', name: 'challengeIndex' },
      { type: 'uint256', name: 'typeIndex' },
      { type: 'uint256', name: 'r' },
      { type: 'uint256', name: 's' },
    ],
  },
] as const

async function verifyP256(
  { publicKey }: SessionKeyReference & { type: 'p256' },
  hash: Hex,
  proof: Hex,
): Promise<boolean> {
  const [{ r, s }] = decodeAbiParameters(webAuthnSignature, proof)
  const word = (value: bigint): Hex => numberToHex(value, { size: 32 })
  const bytes = (...parts: Hex[]) => Uint8Array.from(hexToBytes(concat(parts)))
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const point = bytes('0x04', word(publicKey.x), word(publicKey.y))
  const imported = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify'])
  // Our own envelope is the only one that our keys sign.
  const { message } = webAuthnEnvelope(hashMessage({ raw: hash }))
  return crypto.subtle.verify(algorithm, imported, bytes(word(r), word(s)), bytes(message))
}
