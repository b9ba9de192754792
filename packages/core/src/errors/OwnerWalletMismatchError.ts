import { BaseError } from './BaseError.js'

/** The wallet that was given cannot sign for the account's owner. */
export class OwnerWalletMismatchError extends BaseError {
  override name = 'OwnerWalletMismatchError'

  constructor({ owner, wallet }: { owner: string; wallet: string }) {
    super('The wallet cannot sign for the owner of this account.', {
      reason: `The owner is ${owner}, and the wallet signs as ${wallet}.`,
      remedy: 'Switch the wallet to the owner, or use the account that belongs to this wallet.',
      field: 'wallet',
      value: wallet,
    })
  }
}

export type OwnerWalletMismatchErrorType = OwnerWalletMismatchError & {
  name: 'OwnerWalletMismatchError'
}
