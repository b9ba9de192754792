import { encodeAbiParameters, type Hex } from 'viem'
import {
  periodicSpendLimitDataParameters,
  periodicSpendLimitUninstallParameters,
} from './parameters.js'
import { periods } from './Period.js'
import type { PeriodicSpendLimit } from './PeriodicSpendLimit.js'

/** Install data of PeriodicSpendLimitModule: one limit per token, nothing counts as spent. */
export function encodePeriodicSpendLimitData({
  entityId,
  limits,
}: {
  entityId: number
  limits: readonly PeriodicSpendLimit[]
}): Hex {
  return encodeAbiParameters(periodicSpendLimitDataParameters, [
    entityId,
    limits.map(({ token, period, limit }) => ({
      token,
      period: periods.indexOf(period) + 1,
      limit,
    })),
  ])
}

/** The uninstall data that removes the limits of `limits`. */
export function encodePeriodicSpendLimitUninstallData({
  entityId,
  limits,
}: {
  entityId: number
  limits: readonly PeriodicSpendLimit[]
}): Hex {
  return encodeAbiParameters(periodicSpendLimitUninstallParameters, [
    entityId,
    limits.map(({ token }) => token),
  ])
}
