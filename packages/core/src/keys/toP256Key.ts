import { bytesToHex, hashMessage, hexToBytes, type Hex } from 'viem'
import { encodeWebAuthnSignature, webAuthnEnvelope } from './encodeWebAuthnSignature.js'
import type { SessionKey } from './SessionKey.js'
import { stubWebAuthnSignature } from './stubWebAuthnSignature.js'

const algorithm = { name: 'ECDSA', hash: 'SHA-256' }

/**
 * A session key over a WebCrypto P-256 key pair (`ECDSA`, usage `sign`), such as `createP256Key`
 * makes. The account checks it with WebAuthnValidationModule.
 */
export async function toP256Key(handle: CryptoKeyPair): Promise<SessionKey & { type: 'p256' }> {
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', handle.publicKey))
  return {
    type: 'p256',
    publicKey: {
      x: BigInt(bytesToHex(point.subarray(1, 33))),
      y: BigInt(bytesToHex(point.subarray(33, 65))),
    },
    async sign(userOpHash: Hex): Promise<Hex> {
      const envelope = webAuthnEnvelope(hashMessage({ raw: userOpHash }))
      const message = Uint8Array.from(hexToBytes(envelope.message))
      const signature = await crypto.subtle.sign(algorithm, handle.privateKey, message)
      return encodeWebAuthnSignature(envelope, new Uint8Array(signature))
    },
    stubSignature: stubWebAuthnSignature(),
  }
}
