import {
  getAddress,
  isAddressEqual,
  recoverTypedDataAddress,
  slice,
  type Address,
  type Hex,
} from 'viem'
import type { DeferredActionTypedData } from '../../account/getDeferredActionTypedData.js'
import type { Owner } from '../../account/Owner.js'
import { OwnerSignatureInvalidError } from '../../errors/OwnerSignatureInvalidError.js'

/**
 * A wallet that switched accounts while it asked, or that signs something else, is found out here and
 * not by a refused operation later. Accounts whose owner sits in a module sign another hash.
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
  if (owner.type !== 'eoa' && owner.type !== '7702') return
  const signer = await recoverSigner(typedData, ownerSignature)
  if (signer === undefined || !isAddressEqual(signer, owner.address)) {
    throw new OwnerSignatureInvalidError({ owner: getAddress(owner.address), signer })
  }
}

/** `undefined`: the bytes are no signature. */
async function recoverSigner(
  typedData: DeferredActionTypedData,
  ownerSignature: Hex,
): Promise<Address | undefined> {
  try {
    return await recoverTypedDataAddress({ ...typedData, signature: slice(ownerSignature, 1) })
  } catch {
    return undefined
  }
}
