import {
  ContractFunctionExecutionError,
  type Chain,
  type Client,
  type ContractFunctionParameters,
  type Transport,
} from 'viem'
import { getChainId, multicall } from 'viem/actions'

/**
 * Many reads in one `eth_call`; `undefined` where one failed. Where one contract breaks the call for
 * all, by what it returns or burns, they are asked in halves, so that it hides nobody else's answer.
 */
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
  if (!results.some(({ error }) => isOfAll(error))) return results.map(({ result }) => result)
  // Throws where it is the chain that does not answer.
  await getChainId(client)
  if (contracts.length === 1) return [undefined]
  const middle = contracts.length >> 1
  return [
    ...(await readMany(client, contracts.slice(0, middle))),
    ...(await readMany(client, contracts.slice(middle))),
  ]
}

const isOfAll = (error: unknown): boolean =>
  error instanceof ContractFunctionExecutionError && error.functionName === 'aggregate3'
