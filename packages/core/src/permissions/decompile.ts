import { concat, isAddressEqual } from 'viem'
import type { InstallPlan } from '../install/types.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { singleSignerValidationModuleAddress } from '../modules/singleSigner/address.js'
import { decodeSingleSignerData } from '../modules/singleSigner/decode.js'
import { webAuthnValidationModuleAddress } from '../modules/webAuthn/address.js'
import { decodeWebAuthnData } from '../modules/webAuthn/decode.js'
import type { CustomKind } from './kind.js'
import { readHooks } from './readHooks.js'
import { readTerms } from './readTerms.js'
import type { NormalRequest } from './types.js'
import type { SessionLayout } from './usage.js'

export type DecompileReturnType = {
  /** In normal form. What could not be read is in it as permissions of type `unknown`. */
  request: NormalRequest
  /** `undefined` where another module checks the signatures; the request then says so. */
  key: SessionKeyReference | undefined
  entityId: number
  /** Where the modules keep the state of the session. */
  layout: SessionLayout
}

/** Reads an installation, ours or the vendor SDK's, back into a request. Nothing is left out. */
export function decompile(
  plan: InstallPlan,
  { kinds = [] }: { kinds?: readonly CustomKind[] | undefined } = {},
): DecompileReturnType {
  const { terms, layout } = readHooks(plan, { kinds })
  const key = readKey(plan)
  if (!key)
    terms.unknown.push({
      type: 'unknown',
      reason: 'signer',
      data: concat([plan.module, plan.installData]),
    })
  if (plan.isSignatureValidation)
    terms.unknown.push({ type: 'unknown', reason: 'signature-validation', data: '0x02' })
  if (!plan.isUserOpValidation)
    terms.unknown.push({ type: 'unknown', reason: 'no-user-operations', data: '0x00' })
  return { request: readTerms(terms, kinds), key, entityId: plan.entityId, layout }
}

function readKey({ module, entityId, installData }: InstallPlan): SessionKeyReference | undefined {
  try {
    if (isAddressEqual(module, singleSignerValidationModuleAddress)) {
      const data = decodeSingleSignerData(installData)
      if (data.entityId === entityId) return { type: 'secp256k1', address: data.signer }
    }
    if (isAddressEqual(module, webAuthnValidationModuleAddress)) {
      const data = decodeWebAuthnData(installData)
      if (data.entityId === entityId) return { type: 'p256', publicKey: data.publicKey }
    }
  } catch {
    // Other data: not a key that we know.
  }
  return undefined
}
