import { NotSliceableError } from '../../errors/NotSliceableError.js'
import type { Period } from '../../modules/periodicSpendLimit/Period.js'
import { periodEnd } from '../../modules/periodicSpendLimit/periodEnd.js'
import {
  periodicSpendKind,
  type PeriodicSpendParameters,
} from '../../permissions/kinds/periodicSpend.js'
import { approveSelector, transferSelector } from '../../permissions/selectors.js'
import type { NormalPermission, NormalRequest } from '../../permissions/types.js'

/** One owner operation installs no more than this: each costs about 360,000 gas. */
const most = 12

/**
 * A request with limits per period as requests for one period each, which together allow the same:
 * every slice has the limit for the whole of its time, and the time ends where the period does.
 */
export function toSlices(request: NormalRequest): readonly NormalRequest[] {
  const limits = periodicLimits(request)
  const [first] = limits
  if (first === undefined || limits.some(({ period }) => period !== first.period)) {
    throw new NotSliceableError({
      field: 'permissions',
      reason: 'They need limits per period, all for the same period.',
    })
  }
  const ranges = toRanges(request, first.period)
  return ranges.map((range) => ({
    ...request,
    ...range,
    permissions: request.permissions.flatMap((permission) =>
      toSlicePermission(permission, { limits, count: ranges.length }),
    ),
  }))
}

/** Limits per period of a request. */
export function periodicLimits({ permissions }: NormalRequest): readonly PeriodicSpendParameters[] {
  return permissions.flatMap((permission) =>
    permission.type === 'custom' && permission.kind === periodicSpendKind.kind
      ? [periodicSpendKind.read(permission)]
      : [],
  )
}

function toRanges(
  { validAfter, validUntil }: NormalRequest,
  period: Period,
): readonly { validAfter: number; validUntil: number }[] {
  if (validAfter === undefined || validUntil === 'never') {
    throw new NotSliceableError({
      field: validAfter === undefined ? 'validAfter' : 'validUntil',
      reason: 'Slices begin and end with the session.',
    })
  }
  const ranges: { validAfter: number; validUntil: number }[] = []
  let start = validAfter
  while (start <= validUntil) {
    const next = periodEnd(period, start)
    const end = Math.min(next - 1, validUntil)
    // No module holds a range of one second: where a session begins or ends with one, it goes without.
    if (end > start) ranges.push({ validAfter: start, validUntil: end })
    start = next
    if (ranges.length > most) {
      throw new NotSliceableError({
        field: 'validUntil',
        value: validUntil,
        reason: `It takes more than ${most} periods until then.`,
      })
    }
  }
  if (ranges.length === 0) {
    throw new NotSliceableError({
      field: 'validUntil',
      value: validUntil,
      reason: 'There is no period of which it takes more than one second.',
    })
  }
  return ranges
}

function toSlicePermission(
  permission: NormalPermission,
  { limits, count }: { limits: readonly PeriodicSpendParameters[]; count: number },
): readonly NormalPermission[] {
  const limitOf = (token: string) => limits.find((one) => one.token === token)?.limit
  switch (permission.type) {
    case 'custom': {
      if (permission.kind === periodicSpendKind.kind) return []
      break
    }
    case 'contract-calls': {
      const limit = limitOf(permission.address)
      if (limit === undefined) return [permission]
      const has = (selector: string): boolean =>
        permission.functions !== 'all' && permission.functions.some((one) => one === selector)
      const [transfer, approve] = [has(transferSelector), has(approveSelector)]
      return [
        {
          type: 'erc20-spend',
          token: permission.address,
          limit,
          ...(approve ? { approve } : {}),
          ...(transfer ? {} : { transfer }),
        },
      ]
    }
    case 'native-spend': {
      const limit = limitOf('native')
      if (limit !== undefined && permission.limit === 'unlimited') return [{ ...permission, limit }]
      break
    }
    case 'gas':
      return permission.limit === 'unlimited'
        ? [permission]
        : [{ ...permission, limit: permission.limit / BigInt(count) }]
    case 'any-contract-calls':
    case 'account-functions':
    case 'paymaster':
      return [permission]
    default:
      break
  }
  throw new NotSliceableError({
    field: 'permissions',
    value: permission.type,
    reason: `\`${permission.type}\` counts over all periods, and a slice only knows its own.`,
  })
}
