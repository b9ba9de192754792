import { decodeAbiParameters, type Hex } from 'viem'
import { nativeTokenLimitDataParameters } from './parameters.js'

/** Reads install data of NativeTokenLimitModule. Throws viem's decoding errors on other bytes. */
export function decodeNativeTokenLimitData(data: Hex): { entityId: number; limit: bigint } {
  const [entityId, limit] = decodeAbiParameters(nativeTokenLimitDataParameters, data)
  return { entityId, limit }
}
