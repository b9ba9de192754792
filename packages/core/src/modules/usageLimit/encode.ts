import { encodeAbiParameters, type Hex } from 'viem'
import { usageLimitDataParameters } from './parameters.js'

/** Install data of UsageLimitModule: `limit` operations, counted from 0. */
export function encodeUsageLimitData({
  entityId,
  limit,
}: {
  entityId: number
  limit: bigint
}): Hex {
  return encodeAbiParameters(usageLimitDataParameters, [entityId, limit])
}
