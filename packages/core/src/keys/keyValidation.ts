import type { Address, Hex } from 'viem'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { encodeSingleSignerData } from '../modules/singleSigner/encode.js'
import { webAuthnValidationModuleAddress } from '../modules/webAuthn/address.js'
import { encodeWebAuthnData } from '../modules/webAuthn/encode.js'
import type { SessionKeyReference } from './SessionKey.js'

/** The validation module that checks a key's signatures, and what installs the key in it. */
export function keyValidation(
  key: SessionKeyReference,
  entityId: number,
): { module: Address; installData: Hex } {
  return key.type === 'p256'
    ? {
        module: webAuthnValidationModuleAddress,
        installData: encodeWebAuthnData({ entityId, publicKey: key.publicKey }),
      }
    : {
        module: singleSignerValidationModuleAddress,
        installData: encodeSingleSignerData({ entityId, signer: key.address }),
      }
}
