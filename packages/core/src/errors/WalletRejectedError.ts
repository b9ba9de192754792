import { ServiceError } from './ServiceError.js'

/** The owner said no in the wallet. */
export class WalletRejectedError extends ServiceError {
  override name = 'WalletRejectedError'

  constructor({ cause }: { cause: unknown }) {
    super('The request was rejected in the wallet.', {
      remedy: 'Nothing was signed and nothing is lost: the same request can be asked again.',
      cause,
    })
  }
}

export type WalletRejectedErrorType = WalletRejectedError & { name: 'WalletRejectedError' }
