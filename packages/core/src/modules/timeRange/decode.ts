import { decodeAbiParameters, type Hex } from 'viem'
import { timeRangeDataParameters } from './parameters.js'
import type { TimeRange } from './TimeRange.js'

/** Reads install data of TimeRangeModule. Throws viem's decoding errors on other bytes. */
export function decodeTimeRangeData(data: Hex): TimeRange & { entityId: number } {
  const [entityId, validUntil, validAfter] = decodeAbiParameters(timeRangeDataParameters, data)
  return { entityId, validUntil, validAfter }
}
