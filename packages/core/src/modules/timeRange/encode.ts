import { encodeAbiParameters, type Hex } from 'viem'
import { timeRangeDataParameters } from './parameters.js'
import type { TimeRange } from './TimeRange.js'

/** Install data of TimeRangeModule, which refuses (0, 0) and an end at or before the start. */
export function encodeTimeRangeData({
  entityId,
  validUntil,
  validAfter,
}: TimeRange & { entityId: number }): Hex {
  return encodeAbiParameters(timeRangeDataParameters, [entityId, validUntil, validAfter])
}
