import { foundry } from 'viem/chains'

/** The one chain id on which contracts other than the known ones are accepted. */
export function isDevelopmentChain(chainId: number): boolean {
  return chainId === foundry.id
}
