import { encodeAbiParameters, type Hex } from 'viem'
import { nativeTokenLimitDataParameters } from './parameters.js'

/** Install data of NativeTokenLimitModule: `limit` in wei, spent by gas or by value, whichever hook uses the entity id. */
export function encodeNativeTokenLimitData({
  entityId,
  limit,
}: {
  entityId: number
  limit: bigint
}): Hex {
  return encodeAbiParameters(nativeTokenLimitDataParameters, [entityId, limit])
}
