import { decodeAbiParameters, type Hex } from 'viem'
import { webAuthnDataParameters } from './parameters.js'
import type { PublicKey } from './PublicKey.js'

/** Reads install data of WebAuthnValidationModule. Throws viem's decoding errors on other bytes. */
export function decodeWebAuthnData(data: Hex): { entityId: number; publicKey: PublicKey } {
  const [entityId, x, y] = decodeAbiParameters(webAuthnDataParameters, data)
  return { entityId, publicKey: { x, y } }
}
