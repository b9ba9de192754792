import type { Address } from 'viem'

/** Where the demo runs. `npm start` serves it from its devnet; any chain with the accounts will do. */
export type Environment = {
  chainId: number
  /** @default Local devnet, or the chain's number */
  chainName?: string
  /** Whose account contracts run: ours, recorded deployments of MAV2, or a fork of a public chain. */
  accounts: 'embedded' | 'records' | 'fork' | 'public'
  /** Contracts that records or fork lack and that are ours instead. @default none */
  filled?: readonly string[]
  rpcUrl: string
  bundlerUrl: string
  /** Absent: accounts pay for themselves. */
  paymasterUrl?: string
  /** Absent: accounts are funded by hand. */
  faucetUrl?: string
  contracts: { arena: Address; testDollar: Address; subscription: Address }
  /** The keeper, and what it charges for. Absent: the Subscribe scene says that there is none. */
  keeper?: { url: string; planId: string }
}

export async function loadEnvironment(): Promise<Environment> {
  const response = await fetch('/environment.json').catch(() => undefined)
  if (!response?.ok) {
    throw new Error('Nothing answers at /environment.json.')
  }
  return response.json()
}
