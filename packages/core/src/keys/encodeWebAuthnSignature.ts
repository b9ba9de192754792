import {
  bytesToHex,
  concat,
  encodeAbiParameters,
  hexToBytes,
  sha256,
  stringToBytes,
  type Hex,
} from 'viem'
import { toLowS } from './p256.js'

/** What WebAuthnValidationModule takes as a signature. */
export const webAuthnSignatureParameters = [
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

export const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What a P-256 key signs, and what goes on chain beside the signature. */
export type WebAuthnEnvelope = { authenticatorData: Hex; clientDataJSON: string; message: Hex }

/**
 * The WebAuthn envelope (level 2, section 6.1 and 5.8.1) around a challenge, made without an
 * authenticator: WebAuthnValidationModule checks type, challenge and the user-present flag, and
 * neither origin nor rpId.
 */
export function webAuthnEnvelope(challenge: Hex): WebAuthnEnvelope {
  const clientDataJSON = `{"type":"webauthn.get","challenge":"${base64Url(hexToBytes(challenge))}","origin":"valetkey:","crossOrigin":false}`
  const userPresent = '0x01'
  const counter = '0x00000000'
  const authenticatorData = concat([sha256(stringToBytes('valetkey')), userPresent, counter])
  return {
    authenticatorData,
    clientDataJSON,
    message: concat([authenticatorData, sha256(stringToBytes(clientDataJSON))]),
  }
}

/** A validation signature of WebAuthnValidationModule out of a raw `r ‖ s`, brought to low s. */
export function encodeWebAuthnSignature(
  {
    authenticatorData,
    clientDataJSON,
  }: Pick<WebAuthnEnvelope, 'authenticatorData' | 'clientDataJSON'>,
  rawSignature: Uint8Array,
): Hex {
  return encodeAbiParameters(webAuthnSignatureParameters, [
    {
      authenticatorData,
      clientDataJSON,
      challengeIndex: BigInt(clientDataJSON.indexOf('"challenge"')),
      typeIndex: BigInt(clientDataJSON.indexOf('"type"')),
      r: BigInt(bytesToHex(rawSignature.subarray(0, 32))),
      s: toLowS(BigInt(bytesToHex(rawSignature.subarray(32, 64)))),
    },
  ])
}
