import type { Address } from 'viem'
import { BaseError } from './BaseError.js'

/** The wallet answered with a signature that is not the owner's on these bytes. */
export class OwnerSignatureInvalidError extends BaseError {
  override name = 'OwnerSignatureInvalidError'

  constructor({
    owner,
    signer,
  }: {
    /** Address, or `a passkey`. */
    owner: string
    signer: Address | undefined
  }) {
    super("The wallet's signature is not the owner's.", {
      reason: `The owner is ${owner}; the signature is ${signer === undefined ? 'unreadable' : `by ${signer}, or on other bytes`}.`,
      remedy: 'Switch the wallet back to the owner and ask again. Nothing was granted.',
      field: 'ownerSignature',
      value: signer,
    })
  }
}

export type OwnerSignatureInvalidErrorType = OwnerSignatureInvalidError & {
  name: 'OwnerSignatureInvalidError'
}
