import { encodeAbiParameters, encodeFunctionData, type Address, type Hex } from 'viem'
import { periodicSpendLimitModuleAbi } from './abi.js'
import {
  periodicSpendLimitDataParameters,
  periodicSpendLimitUninstallParameters,
} from './parameters.js'
import { periods, type Period } from './Period.js'
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
      period: onChain(period),
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

/** Calldata that adds or changes one limit; what was spent in the period that runs stays spent. */
export function encodeSetSpendLimit({
  entityId,
  token,
  period,
  limit,
}: PeriodicSpendLimit & { entityId: number }): Hex {
  return encodeFunctionData({
    abi: periodicSpendLimitModuleAbi,
    functionName: 'setSpendLimit',
    args: [entityId, token, onChain(period), limit],
  })
}

/** Calldata that takes limits away. */
export function encodeDeleteSpendLimits({
  entityId,
  tokens,
}: {
  entityId: number
  tokens: readonly Address[]
}): Hex {
  return encodeFunctionData({
    abi: periodicSpendLimitModuleAbi,
    functionName: 'deleteSpendLimits',
    args: [entityId, tokens],
  })
}

const onChain = (period: Period): number => periods.indexOf(period) + 1
