import type { Chain, Client, ContractFunctionParameters, Transport } from 'viem'
import { multicall } from 'viem/actions'

/** Many reads in one `eth_call`; `undefined` where one failed. */
export async function readMany(
  client: Client<Transport, Chain>,
  contracts: readonly ContractFunctionParameters[],
): Promise<readonly unknown[]> {
  if (contracts.length === 0) return []
  const results = await multicall(client, {
    contracts,
    batchSize: 0,
    deployless: client.chain.contracts?.multicall3 === undefined,
  })
  return results.map(({ result }) => result)
}
