import { encodeAbiParameters, encodeFunctionData, type Hex } from 'viem'
import { usageLimitModuleAbi } from './abi.js'
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

/** Calldata that changes a limit; operations that were made stay counted. */
export function encodeSetUsageLimit({ entityId, limit }: { entityId: number; limit: bigint }): Hex {
  return encodeFunctionData({
    abi: usageLimitModuleAbi,
    functionName: 'setUsageLimit',
    args: [entityId, limit],
  })
}
