import { decodeAbiParameters, type Hex } from 'viem'
import { periodicSpendLimitDataParameters } from './parameters.js'
import { periods } from './Period.js'
import type { PeriodicSpendLimit } from './PeriodicSpendLimit.js'

/** Reads install data of PeriodicSpendLimitModule. Throws viem's decoding errors on other bytes. */
export function decodePeriodicSpendLimitData(data: Hex): {
  entityId: number
  limits: readonly PeriodicSpendLimit[]
} {
  const [entityId, limits] = decodeAbiParameters(periodicSpendLimitDataParameters, data)
  return {
    entityId,
    limits: limits.flatMap(({ token, period, limit }) => {
      const name = periods[period - 1]
      return name === undefined ? [] : [{ token, period: name, limit }]
    }),
  }
}
