import { encodeAbiParameters, type Hex } from 'viem'
import { webAuthnDataParameters } from './parameters.js'
import type { PublicKey } from './PublicKey.js'

/** Install data of WebAuthnValidationModule. */
export function encodeWebAuthnData({
  entityId,
  publicKey: { x, y },
}: {
  entityId: number
  publicKey: PublicKey
}): Hex {
  return encodeAbiParameters(webAuthnDataParameters, [entityId, x, y])
}
