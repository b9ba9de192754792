import { addAmounts } from './addAmounts.js'
import type { AssetExposure, Exposure } from './display.js'

/**
 * What can be lost if several keys leak together: limits add up. Hand in the approvals in reach of
 * all keys to the exposure of one of them only, or they count more than once.
 */
export function combineExposures(exposures: readonly Exposure[]): Exposure {
  const assets = new Map<string, AssetExposure>()
  for (const asset of exposures.flatMap((exposure) => exposure.assets)) {
    const key = asset.token.address.toLowerCase()
    const known = assets.get(key)
    assets.set(
      key,
      known
        ? {
            token: known.token,
            amount: addAmounts([known.amount, asset.amount]),
            fromKey: addAmounts([known.fromKey, asset.fromKey]),
            fromApprovals: addAmounts([known.fromApprovals, asset.fromApprovals]),
            gas: addAmounts([known.gas, asset.gas]),
          }
        : asset,
    )
  }
  return {
    everything: exposures.some(({ everything }) => everything),
    anyToken: exposures.some(({ anyToken }) => anyToken),
    assets: [...assets.values()],
  }
}
