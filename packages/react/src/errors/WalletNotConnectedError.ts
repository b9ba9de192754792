import { BaseError } from '@valetkey/core'

/** Nobody is connected, so there is no owner to ask. */
export class WalletNotConnectedError extends BaseError {
  override name = 'WalletNotConnectedError'

  constructor() {
    super('No wallet is connected.', {
      reason: 'A session is granted by the owner of an account.',
      remedy: "Connect a wallet first, with wagmi's useConnect.",
    })
  }
}

export type WalletNotConnectedErrorType = WalletNotConnectedError & {
  name: 'WalletNotConnectedError'
}
