import { hashMessage, isAddressEqual, recoverMessageAddress, slice, type Hex } from 'viem'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { verifyWebAuthnSignature } from '../keys/verifyWebAuthnSignature.js'
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
  if (key.type === 'p256') {
    const { publicKey } = key
    const signed = hashMessage({ raw: hash })
    return verifyWebAuthnSignature({ publicKey, hash: signed, signature: proof })
  }
  try {
    const signature = slice(proof, 1)
    return isAddressEqual(
      key.address,
      await recoverMessageAddress({ message: { raw: hash }, signature }),
    )
  } catch {
    // Bytes that are no signature prove nothing.
    return false
  }
}
