import { decodeAbiParameters, type Hex } from 'viem'
import { usageLimitDataParameters } from './parameters.js'

/** Reads install data of UsageLimitModule. Throws viem's decoding errors on other bytes. */
export function decodeUsageLimitData(data: Hex): { entityId: number; limit: bigint } {
  const [entityId, limit] = decodeAbiParameters(usageLimitDataParameters, data)
  return { entityId, limit }
}
