import type { Chain, Client, Transport } from 'viem'
import { estimateFeesPerGas } from 'viem/actions'
import type { Fees } from '../../config/ValetKeyConfig.js'

/**
 * What the chain asks at the moment, with viem's headroom on the base fee. Gas limits count the most
 * that an operation can cost, so generosity would spend them sooner; and a multiple of the suggested
 * tip, which chains derive from the last tips, would feed on itself.
 */
export async function estimateFees(client: Client<Transport, Chain>): Promise<Fees> {
  const { maxFeePerGas, maxPriorityFeePerGas } = await estimateFeesPerGas(client, {
    type: 'eip1559',
  })
  return { maxFeePerGas, maxPriorityFeePerGas }
}
