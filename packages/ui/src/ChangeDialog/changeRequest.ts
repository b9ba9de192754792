import {
  diffRequests,
  normalise,
  type CustomKind,
  type NormalPermission,
  type PermissionUsage,
  type SessionRequest,
} from '@valetkey/core'

/** Names a permission that has a limit, the way lines and usage do. */
function idOf(permission: NormalPermission): string | undefined {
  return permission.type === 'erc20-spend'
    ? `erc20-spend:${permission.token.toLowerCase()}`
    : 'limit' in permission
      ? permission.type
      : undefined
}

/** The terms with another limit for one permission. */
export function withLimit(
  request: SessionRequest,
  { id, limit, kinds }: { id: string; limit: bigint; kinds?: readonly CustomKind[] | undefined },
): SessionRequest {
  const { permissions, ...terms } = normalise(request, { kinds })
  return {
    ...terms,
    permissions: permissions.map((permission) =>
      idOf(permission) === id && 'limit' in permission ? { ...permission, limit } : permission,
    ),
  }
}

/** What will be left under new terms: what was spent counts against the new limits. */
export function changedUsage(
  usage: readonly PermissionUsage[],
  request: SessionRequest,
  kinds: readonly CustomKind[] | undefined,
): readonly PermissionUsage[] {
  const { permissions } = normalise(request, { kinds })
  return usage.map((one) => {
    const permission = permissions.find((each) => idOf(each) === one.id)
    const limit = permission && 'limit' in permission ? permission.limit : undefined
    if (typeof limit !== 'bigint' || one.spent === undefined || limit === one.limit) return one
    return { ...one, limit, remaining: limit > one.spent ? limit - one.spent : 0n }
  })
}

/** Whether new terms take anything away. */
export const lowers = (
  before: SessionRequest,
  after: SessionRequest,
  kinds: readonly CustomKind[] | undefined,
): boolean =>
  diffRequests(before, after, { kinds }).changes.some(
    ({ type }) => type === 'lowered' || type === 'removed',
  )
