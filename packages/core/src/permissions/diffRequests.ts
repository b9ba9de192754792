import type { CustomKind } from './kind.js'
import { permissionId } from './permissionId.js'
import { readTerms } from './readTerms.js'
import { toTerms } from './toTerms.js'
import type { NormalPermission, NormalRequest, SessionRequest } from './types.js'

/** One difference between two requests. */
export type RequestChange =
  | { type: 'added' | 'removed'; id: string; permission: NormalPermission }
  | {
      /** `changed`: neither more nor less, such as other functions or another paymaster. */
      type: 'raised' | 'lowered' | 'changed'
      id: string
      before: NormalPermission
      after: NormalPermission
    }
  | {
      type: 'raised' | 'lowered'
      field: 'validAfter' | 'validUntil'
      before: number | 'never'
      after: number | 'never'
    }
  | { type: 'raised' | 'lowered'; field: 'batch'; before: boolean; after: boolean }

export type RequestDifference = {
  changes: readonly RequestChange[]
  /** Whether the second request allows anything that the first does not, so that the user must be asked. */
  widens: boolean
}

/** What changes when one request takes the place of another, in normal form. */
export function diffRequests(
  before: SessionRequest,
  after: SessionRequest,
  { kinds }: { kinds?: readonly CustomKind[] | undefined } = {},
): RequestDifference {
  const normal = (request: SessionRequest): NormalRequest =>
    readTerms(toTerms(request, { kinds, grant: false }), kinds)
  const [old, next] = [normal(before), normal(after)]
  const changes = [...permissionChanges(old, next), ...rangeChanges(old, next)]
  return { changes, widens: changes.some((change) => isWider(change, { old, next })) }
}

function permissionChanges(before: NormalRequest, after: NormalRequest): readonly RequestChange[] {
  const index = ({ permissions }: NormalRequest): ReadonlyMap<string, NormalPermission> =>
    new Map(permissions.map((permission) => [permissionId(permission), permission]))
  const [old, next] = [index(before), index(after)]
  return [
    ...[...old].flatMap(([id, permission]): readonly RequestChange[] => {
      const replacement = next.get(id)
      if (!replacement) return [{ type: 'removed', id, permission }]
      const type = compare(permission, replacement)
      return type ? [{ type, id, before: permission, after: replacement }] : []
    }),
    ...[...next].flatMap(([id, permission]): readonly RequestChange[] =>
      old.has(id) ? [] : [{ type: 'added', id, permission }],
    ),
  ]
}

function rangeChanges(before: NormalRequest, after: NormalRequest): readonly RequestChange[] {
  const [from, to] = [before.validAfter ?? 0, after.validAfter ?? 0]
  const [end, newEnd] = [before.validUntil, after.validUntil]
  const [old, next] = [before.batch ?? true, after.batch ?? true]
  const changes: readonly (RequestChange | false)[] = [
    from !== to && {
      type: to < from ? 'raised' : 'lowered',
      field: 'validAfter',
      before: from,
      after: to,
    },
    end !== newEnd && {
      type: exceeds(newEnd, end) ? 'raised' : 'lowered',
      field: 'validUntil',
      before: end,
      after: newEnd,
    },
    old !== next && { type: next ? 'raised' : 'lowered', field: 'batch', before: old, after: next },
  ]
  return changes.filter((change) => change !== false)
}

/** What becomes of a permission, or `undefined` where it stays as it is. */
function compare(
  before: NormalPermission,
  after: NormalPermission,
): 'raised' | 'lowered' | 'changed' | undefined {
  const raised = allowsMore(after, before)
  const lowered = allowsMore(before, after)
  if (raised === lowered) return raised ? 'changed' : undefined
  return raised ? 'raised' : 'lowered'
}

/** Whether one permission allows anything that another with the same id does not. */
function allowsMore(one: NormalPermission, other: NormalPermission): boolean {
  switch (one.type) {
    case 'contract-calls':
      return other.type === one.type && hasMore(one.functions, other.functions)
    case 'account-functions':
      return other.type === one.type && hasMore(one.functions, other.functions)
    case 'any-contract-calls':
      return (
        other.type === one.type &&
        (hasMore(one.functions, other.functions) || hasMore(other.except ?? [], one.except ?? []))
      )
    case 'erc20-spend':
      return (
        other.type === one.type &&
        (one.limit > other.limit ||
          (one.approve ?? false) > (other.approve ?? false) ||
          (one.transfer ?? true) > (other.transfer ?? true))
      )
    case 'native-spend':
    case 'gas':
    case 'native-and-gas':
      return 'limit' in other && exceeds(one.limit, other.limit)
    case 'paymaster':
      return other.type === one.type && one.address !== other.address
    case 'custom':
      return other.type === one.type && toText(one) !== toText(other)
    case 'root':
    case 'unknown':
      return false
  }
}

function hasMore(one: 'all' | readonly string[], other: 'all' | readonly string[]): boolean {
  if (other === 'all') return false
  return one === 'all' || one.some((item) => !other.includes(item))
}

function exceeds(one: bigint | number | string, other: bigint | number | string): boolean {
  if (typeof other === 'string') return false
  return typeof one === 'string' || one > other
}

function toText(permission: NormalPermission): string {
  return JSON.stringify(permission, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
}

/**
 * Whether a change may allow more. A paymaster or a hook is a condition: to take it away widens. So
 * does taking a contract out of the list where functions on any contract take over.
 */
function isWider(
  change: RequestChange,
  { old, next }: { old: NormalRequest; next: NormalRequest },
): boolean {
  if (!('permission' in change)) return change.type !== 'lowered'
  const has = ({ permissions }: NormalRequest, wanted: NormalPermission['type']): boolean =>
    permissions.some((permission) => permission.type === wanted)
  const { type } = change.permission
  if (change.type === 'added')
    return type === 'gas' ? has(old, 'native-and-gas') : type !== 'paymaster'
  return (
    type === 'paymaster' ||
    type === 'custom' ||
    type === 'unknown' ||
    ((type === 'erc20-spend' || type === 'contract-calls') && has(next, 'any-contract-calls'))
  )
}
