import type { Address, Hash } from 'viem'
import type { BundlerClient } from 'viem/account-abstraction'
import type { SessionChange } from './ValetKeyConfig.js'

/** What actions remember between calls, so that nothing is asked twice. */
export type ConfigState = {
  emit(change: SessionChange): void
  bundlerClients: Map<number, BundlerClient>
  /** Code hashes that a chain answered with: code at these addresses cannot change. */
  codeHashes: Map<number, Map<Address, Hash>>
  /** When an account was last found to be what it should, in milliseconds of our clock. */
  verifiedAccounts: Map<string, number>
  /** Seconds that a chain's clock is ahead of ours, and when that was seen. */
  clocks: Map<number, { ahead: number; seenAt: number }>
}
