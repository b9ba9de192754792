import type { Address } from 'viem'
import { BaseError } from './BaseError.js'

/** The wallet cannot make its EOA a smart account (EIP-7702). */
export class DelegationUnavailableError extends BaseError {
  override name = 'DelegationUnavailableError'

  constructor({ account }: { account: Address }) {
    super('This wallet cannot turn its EOA into a smart account for us.', {
      reason: `${account} does not delegate to Modular Account V2 yet, and wallets that a page reaches by JSON-RPC sign no authorization (EIP-7702).`,
      remedy:
        "Leave `owner` an address: then the session is on the EOA's own smart account. Or have the wallet delegate first.",
      field: 'owner',
      value: account,
    })
  }
}

export type DelegationUnavailableErrorType = DelegationUnavailableError & {
  name: 'DelegationUnavailableError'
}
