import {
  concat,
  decodeAbiParameters,
  hexToBytes,
  numberToHex,
  sha256,
  size,
  slice,
  stringToBytes,
  type Hash,
  type Hex,
} from 'viem'
import type { PublicKey } from '../modules/webAuthn/PublicKey.js'
import { base64Url, webAuthnSignatureParameters } from './encodeWebAuthnSignature.js'

/** Byte of the authenticator's data (WebAuthn level 2, section 6.1) and its bit for "user present". */
const flags = 32
const userPresent = 1

/**
 * Whether a validation signature of WebAuthnValidationModule is by a P-256 key on a hash: what the module
 * checks, without asking the chain.
 */
export async function verifyWebAuthnSignature({
  publicKey,
  hash,
  signature,
}: {
  publicKey: PublicKey
  hash: Hash
  signature: Hex
}): Promise<boolean> {
  try {
    const [{ authenticatorData, clientDataJSON, r, s }] = decodeAbiParameters(
      webAuthnSignatureParameters,
      signature,
    )
    const challenge = `"type":"webauthn.get","challenge":"${base64Url(hexToBytes(hash))}"`
    const [flag = 0] = hexToBytes(slice(authenticatorData, flags, flags + 1))
    if (size(authenticatorData) < 37 || (flag & userPresent) === 0) return false
    if (!clientDataJSON.includes(challenge)) return false

    const word = (value: bigint): Hex => numberToHex(value, { size: 32 })
    const bytes = (...parts: Hex[]) => Uint8Array.from(hexToBytes(concat(parts)))
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const point = bytes('0x04', word(publicKey.x), word(publicKey.y))
    const key = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify'])
    const message = bytes(authenticatorData, sha256(stringToBytes(clientDataJSON)))
    return await crypto.subtle.verify(algorithm, key, bytes(word(r), word(s)), message)
  } catch {
    // Bytes that are no signature, or a point that is no key.
    return false
  }
}
