import { webcrypto } from 'node:crypto'
import {
  bytesToHex,
  concat,
  encodeAbiParameters,
  hashMessage,
  hexToBytes,
  parseAbiParameters,
  sha256,
  stringToHex,
  toHex,
  type Hex,
} from 'viem'

export type PublicKey = { x: bigint; y: bigint }

/** What a test may bend in the WebAuthn envelope of section 8. */
export type Envelope = {
  flags?: number
  type?: string
  origin?: string
  rpId?: string
  typeIndex?: bigint
  challengeIndex?: bigint
  challenge?: Hex
  highS?: boolean
}

export type Passkey = PublicKey & { sign: (hash: Hex, envelope?: Envelope) => Promise<Hex> }

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** A WebCrypto P-256 key that signs as `WebAuthnValidationModule` expects. */
export async function createPasskey(): Promise<Passkey> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  const point = new Uint8Array(await webcrypto.subtle.exportKey('raw', publicKey))
  return {
    x: BigInt(bytesToHex(point.slice(1, 33))),
    y: BigInt(bytesToHex(point.slice(33))),
    async sign(hash, envelope = {}) {
      const {
        flags = 1,
        type = 'webauthn.get',
        origin = 'https://example.org',
        rpId = 'example.org',
        typeIndex = 1n,
        challengeIndex = 23n,
        challenge = hash,
        highS = false,
      } = envelope
      const base64 = Buffer.from(hexToBytes(challenge)).toString('base64url')
      const clientDataJSON = `{"type":"${type}","challenge":"${base64}","origin":"${origin}","crossOrigin":false}`
      const authenticatorData = concat([
        sha256(stringToHex(rpId)),
        toHex(flags, { size: 1 }),
        '0x00000000',
      ])
      const message = hexToBytes(concat([authenticatorData, sha256(stringToHex(clientDataJSON))]))
      const raw = new Uint8Array(
        await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, message),
      )
      const r = BigInt(bytesToHex(raw.slice(0, 32)))
      const s = BigInt(bytesToHex(raw.slice(32)))
      const low = s > order / 2n ? order - s : s
      return encodeAbiParameters(
        parseAbiParameters(
          '(bytes authenticatorData, string clientDataJSON, uint256 challengeIndex, uint256 typeIndex, uint256 r, uint256 s)',
        ),
        [
          {
            authenticatorData,
            clientDataJSON,
            challengeIndex,
            typeIndex,
            r,
            s: highS ? order - low : low,
          },
        ],
      )
    },
  }
}

/** The challenge of a user operation: its hash as an EIP-191 message. */
export const challengeOf = (userOpHash: Hex): Hex => hashMessage({ raw: userOpHash })
