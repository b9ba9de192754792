import {
  getAddress,
  hashTypedData,
  isAddressEqual,
  recoverAddress,
  slice,
  type Address,
  type Hash,
  type Hex,
} from 'viem'
import type { DeferredActionTypedData } from '../../account/getDeferredActionTypedData.js'
import { getReplaySafeTypedData } from '../../account/getReplaySafeTypedData.js'
import type { Owner } from '../../account/Owner.js'
import { OwnerSignatureInvalidError } from '../../errors/OwnerSignatureInvalidError.js'
import { verifyWebAuthnSignature } from '../../keys/verifyWebAuthnSignature.js'
import { singleSignerValidationModuleAddress } from '../../modules/singleSigner/address.js'
import { webAuthnValidationModuleAddress } from '../../modules/webAuthn/address.js'

/**
 * A wallet that switched accounts while it asked, or that signs something else, is found out here and
 * not by a refused operation later; so is a grant that nobody signed.
 */
export async function assertOwnerSignature({
  owner,
  typedData,
  ownerSignature,
}: {
  owner: Owner
  typedData: DeferredActionTypedData
  ownerSignature: Hex
}): Promise<void> {
  const { chainId, verifyingContract: account } = typedData.domain
  // What an owner in a module signs is tied to that module and the account.
  const inModule = (module: Address) =>
    getReplaySafeTypedData({ chainId, account, module, hash: hashTypedData(typedData) })
  if (owner.type === 'passkey') {
    const hash = hashTypedData(inModule(webAuthnValidationModuleAddress))
    const { publicKey } = owner
    if (await verifyWebAuthnSignature({ publicKey, hash, signature: ownerSignature })) return
    throw new OwnerSignatureInvalidError({ owner: 'a passkey', signer: undefined })
  }
  const signed =
    owner.type === 'single-signer'
      ? hashTypedData(inModule(singleSignerValidationModuleAddress))
      : hashTypedData(typedData)
  const signer = await recoverSigner(signed, ownerSignature)
  if (signer === undefined || !isAddressEqual(signer, owner.address)) {
    throw new OwnerSignatureInvalidError({ owner: getAddress(owner.address), signer })
  }
}

/** `undefined`: the bytes are no signature. */
async function recoverSigner(hash: Hash, ownerSignature: Hex): Promise<Address | undefined> {
  try {
    return await recoverAddress({ hash, signature: slice(ownerSignature, 1) })
  } catch {
    return undefined
  }
}
