import { createBundlerClient, type BundlerClient } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { BundlerMissingError } from '../../errors/BundlerMissingError.js'

/** The client of a chain's bundler; it asks the chain's own RPC for fees. */
export function getBundlerClient(
  config: ValetKeyConfig,
  { chainId }: { chainId: number },
): BundlerClient {
  const { bundlerClients } = config._internal
  const known = bundlerClients.get(chainId)
  if (known !== undefined) return known
  const transport = config.bundlers[chainId]
  if (transport === undefined) throw new BundlerMissingError({ chainId })
  const client = config.getClient({ chainId })
  const bundlerClient = createBundlerClient({
    client,
    chain: client.chain,
    transport,
    pollingInterval: client.pollingInterval,
  })
  bundlerClients.set(chainId, bundlerClient)
  return bundlerClient
}
