import { BaseError as ViemError, UserRejectedRequestError } from 'viem'
import { WalletChainMismatchError } from '../../errors/WalletChainMismatchError.js'
import { WalletRejectedError } from '../../errors/WalletRejectedError.js'

/** What a wallet's refusal means; anything else stays what it is. */
export function toWalletError(error: unknown): unknown {
  if (!(error instanceof ViemError)) return error
  if (error.walk((cause) => cause instanceof UserRejectedRequestError)) {
    return new WalletRejectedError({ cause: error })
  }
  // Wallets have no code of their own for this: the text is all there is.
  if (/must match the active chain/i.test(error.message)) {
    return new WalletChainMismatchError({ cause: error })
  }
  return error
}
