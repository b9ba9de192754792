import type { Chain, Client, Transport } from 'viem'
import { getBlockNumber } from 'viem/actions'

/**
 * Reads at a block that is not before a given one: nodes behind one URL are not all at the same.
 * `undefined`: those that were asked do not have it (yet), or do not answer.
 */
export async function readSince<result>(
  client: Client<Transport, Chain>,
  since: bigint | undefined,
  read: (blockNumber: bigint) => Promise<result>,
): Promise<result | undefined> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    if (since !== undefined && blockNumber < since) return undefined
    return await read(blockNumber)
  } catch {
    return undefined
  }
}
