import { ServiceError } from './ServiceError.js'

/** The wallet is on another chain than the one the session is for. */
export class WalletChainMismatchError extends ServiceError {
  override name = 'WalletChainMismatchError'

  constructor({ cause }: { cause: unknown }) {
    super('The wallet is on another chain.', {
      reason: 'Wallets sign typed data only for the chain they are on.',
      remedy: "Switch the wallet to the session's chain and ask again. Nothing was signed.",
      field: 'chainId',
      cause,
    })
  }
}

export type WalletChainMismatchErrorType = WalletChainMismatchError & {
  name: 'WalletChainMismatchError'
}
