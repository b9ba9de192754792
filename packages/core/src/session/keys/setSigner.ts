import { encodeFunctionData } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import { singleSignerValidationModuleAbi } from '../../modules/singleSigner/abi.js'
import { singleSignerValidationModuleAddress } from '../../modules/singleSigner/address.js'
import { webAuthnValidationModuleAbi } from '../../modules/webAuthn/abi.js'
import { webAuthnValidationModuleAddress } from '../../modules/webAuthn/address.js'

/** The account's call that puts a key in the place of the one that a validation has. */
export function setSigner(key: SessionKeyReference, entityId: number): AccountCall {
  return key.type === 'p256'
    ? {
        to: webAuthnValidationModuleAddress,
        data: encodeFunctionData({
          abi: webAuthnValidationModuleAbi,
          functionName: 'transferSigner',
          args: [entityId, key.publicKey.x, key.publicKey.y],
        }),
      }
    : {
        to: singleSignerValidationModuleAddress,
        data: encodeFunctionData({
          abi: singleSignerValidationModuleAbi,
          functionName: 'transferSigner',
          args: [entityId, key.address],
        }),
      }
}
