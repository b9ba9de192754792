import type { Chain, Client, Transport } from 'viem'
import type { SessionChange } from './ValetKeyConfig.js'

/** A chain whose contracts were found to be the known ones, and how its clock stands to ours. */
export type VerifiedChain = { chainId: number }

export type ConfigState = {
  emit(change: SessionChange): void
  bundlerClients: Map<string, Client<Transport, Chain>>
}
