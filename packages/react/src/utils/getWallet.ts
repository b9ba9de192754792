import type { Account, Chain, Transport, WalletClient } from 'viem'
import type { Config } from 'wagmi'
import { getWalletClient } from 'wagmi/actions'

/** The connected wallet, on the chain that is asked for. Throws wagmi's errors where it is not. */
export async function getWallet(
  config: Config,
  { chainId }: { chainId: number | undefined },
): Promise<WalletClient<Transport, Chain, Account>> {
  return getWalletClient(config, { chainId })
}
