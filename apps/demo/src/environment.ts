import type { Address } from 'viem'

/** Where the demo runs. `npm start` serves it from its devnet; any chain with the accounts will do. */
export type Environment = {
  chainId: number
  /** Whose account contracts run: ours, recorded deployments of MAV2, or a fork of a public chain. */
  accounts: 'embedded' | 'records' | 'fork'
  filled: readonly string[]
  rpcUrl: string
  bundlerUrl: string
  paymasterUrl?: string
  faucetUrl?: string
  contracts: { arena: Address; testDollar: Address }
}

export async function loadEnvironment(): Promise<Environment> {
  const response = await fetch('/environment.json')
  if (!response.ok) {
    throw new Error('There is no /environment.json. Start the demo with `npm start`.')
  }
  return response.json()
}
