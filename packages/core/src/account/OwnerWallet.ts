import type { Account, Chain, Transport, WalletClient } from 'viem'
import type { WebAuthnAccount } from 'viem/account-abstraction'

/** What an owner signs with: a wallet for an EOA, a viem `WebAuthnAccount` for a passkey. */
export type OwnerWallet = WalletClient<Transport, Chain | undefined, Account> | WebAuthnAccount
