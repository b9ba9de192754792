import { periods, type Period } from '../../modules/periodicSpendLimit/Period.js'
import { periodicSpend } from '../../permissions/kinds/periodicSpend.js'
import type { CustomKind } from '../../permissions/kind.js'
import { normalise } from '../../permissions/normalise.js'
import { approveSelector, transferSelector } from '../../permissions/selectors.js'
import type { NormalPermission, NormalRequest, Permission } from '../../permissions/types.js'
import { BaseError } from '../../errors/BaseError.js'
import { toDetail } from '../consent/toDetail.js'
import { toSlices } from './toSlices.js'

/**
 * The request with limits per period that is cut into exactly these requests for one period each, in
 * order: what `toSlices` does, backwards. `undefined`: there is none. Where several periods cut the same
 * way, the shortest.
 */
export function fromSlices(
  parts: readonly NormalRequest[],
  { kinds }: { kinds: readonly CustomKind[] },
): NormalRequest | undefined {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined || parts.length < 2) return undefined
  const meant = parts.map(toDetail)
  for (const period of periods) {
    const permissions = first.permissions.flatMap((permission) =>
      toWhole(permission, { period, count: parts.length }),
    )
    try {
      const whole = normalise({ ...first, validUntil: last.validUntil, permissions }, { kinds })
      const cut = toSlices(whole).map((part) => toDetail(normalise(part, { kinds })))
      if (cut.join() === meant.join()) return whole
    } catch (error) {
      if (!(error instanceof BaseError)) throw error
    }
  }
  return undefined
}

function toWhole(
  permission: NormalPermission,
  { period, count }: { period: Period; count: number },
): readonly Permission[] {
  switch (permission.type) {
    case 'erc20-spend': {
      const { token, limit, approve = false, transfer = true } = permission
      const functions = [
        ...(transfer ? [transferSelector] : []),
        ...(approve ? [approveSelector] : []),
      ]
      return [
        { type: 'contract-calls', address: token, functions },
        periodicSpend({ token, limit, period }),
      ]
    }
    case 'native-spend':
      return permission.limit === 'unlimited' || permission.limit === 0n
        ? [permission]
        : [
            { ...permission, limit: 'unlimited' },
            periodicSpend({ token: 'native', limit: permission.limit, period }),
          ]
    case 'gas':
      return permission.limit === 'unlimited'
        ? [permission]
        : [{ ...permission, limit: permission.limit * BigInt(count) }]
    default:
      return [permission]
  }
}
