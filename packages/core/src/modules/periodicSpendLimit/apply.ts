import { decodeFunctionData, isAddressEqual, type Hex } from 'viem'
import { periodicSpendLimitModuleAbi } from './abi.js'
import { periods } from './Period.js'
import type { PeriodicSpendLimit } from './PeriodicSpendLimit.js'

/** What a setter makes of limits. `undefined`: it sets none of this entity id. */
export function applySetSpendLimit(
  { entityId, limits }: { entityId: number; limits: readonly PeriodicSpendLimit[] },
  data: Hex,
): readonly PeriodicSpendLimit[] | undefined {
  const { functionName, args } = decodeFunctionData({ abi: periodicSpendLimitModuleAbi, data })
  if (args[0] !== entityId) return undefined
  switch (functionName) {
    case 'setSpendLimit': {
      const [, token, index, limit] = args
      const period = periods[index - 1]
      return (
        period && [
          ...limits.filter((one) => !isAddressEqual(one.token, token)),
          { token, period, limit },
        ]
      )
    }
    case 'deleteSpendLimits': {
      const [, tokens] = args
      return limits.filter((one) => !tokens.some((token) => isAddressEqual(one.token, token)))
    }
    default:
      return undefined
  }
}
