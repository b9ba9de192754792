import { DuplicatePermissionError } from '../errors/DuplicatePermissionError.js'
import { EmptyRequestError } from '../errors/EmptyRequestError.js'
import { InvalidTimeRangeError } from '../errors/InvalidTimeRangeError.js'
import { PermissionConflictError } from '../errors/PermissionConflictError.js'
import { UnboundedGasError } from '../errors/UnboundedGasError.js'
import { UnreadablePermissionError } from '../errors/UnreadablePermissionError.js'
import { findKind } from './findKind.js'
import type { CustomKind } from './kind.js'
import { permissionId } from './permissionId.js'
import {
  assertAccountFunctions,
  assertOrdinaryFunctions,
  assertOrdinaryTarget,
  type Guard,
} from './privileged.js'
import { executeBatchSelector, executeSelector } from './selectors.js'
import type { NormalPermission, SessionRequest } from './types.js'

/** Refuses a request that is well-formed and must still not be granted. */
export function assertGrantable(
  permissions: readonly NormalPermission[],
  {
    request,
    guards,
    kinds,
  }: {
    request: SessionRequest
    /** Contracts that must not be called, besides those that are known. */
    guards: readonly Guard[]
    kinds: readonly CustomKind[]
  },
): void {
  const ids = new Set<string>()
  permissions.forEach((permission, index) => {
    const field = `permissions[${index}]`
    const id = permissionId(permission)
    if (ids.has(id)) throw new DuplicatePermissionError({ field, value: id })
    ids.add(id)
    assertUnprivileged(permission, { field, guards })
  })
  assertTogether(permissions, { request })
  assertCustomTogether(permissions, kinds)
}

function assertCustomTogether(
  permissions: readonly NormalPermission[],
  kinds: readonly CustomKind[],
): void {
  for (const permission of permissions) {
    if (permission.type !== 'custom') continue
    const kind = findKind(permission, kinds)
    for (const other of permissions) {
      const conflict = other === permission ? undefined : kind.conflict(permission, other)
      if (conflict)
        throw new PermissionConflictError({
          first: permissionId(permission),
          second: permissionId(other),
          ...conflict,
        })
    }
  }
}

function assertUnprivileged(
  permission: NormalPermission,
  { field, guards }: { field: string; guards: readonly Guard[] },
): void {
  switch (permission.type) {
    case 'contract-calls':
      return assertOrdinaryTarget(permission.address, { field: `${field}.address`, guards })
    case 'erc20-spend':
      return assertOrdinaryTarget(permission.token, { field: `${field}.token`, guards })
    case 'any-contract-calls':
      return assertOrdinaryFunctions(permission.functions, { field: `${field}.functions`, guards })
    case 'account-functions':
      return assertAccountFunctions(permission.functions, {
        field: `${field}.functions`,
        equalsRoot: permission.equalsRoot ?? false,
      })
    case 'unknown':
      throw new UnreadablePermissionError({ field, value: permission.data })
  }
}

function assertTogether(
  permissions: readonly NormalPermission[],
  { request }: { request: SessionRequest },
): void {
  const find = <type extends NormalPermission['type']>(
    type: type,
  ): Extract<NormalPermission, { type: type }> | undefined =>
    permissions.find(
      (permission): permission is Extract<NormalPermission, { type: type }> =>
        permission.type === type,
    )
  const refuse = (
    first: NormalPermission | undefined,
    second: NormalPermission | undefined,
    { reason, remedy }: { reason: string; remedy: string },
  ): void => {
    if (first && second)
      throw new PermissionConflictError({
        first: permissionId(first),
        second: permissionId(second),
        reason,
        remedy,
      })
  }

  const root = find('root')
  if (root) {
    refuse(
      root,
      permissions.find((permission) => permission !== root),
      {
        reason: 'Full control includes everything, and could lift any limit beside it.',
        remedy: 'Ask for root alone, or for the other permissions alone.',
      },
    )
    if (request.validUntil !== 'never' || request.validAfter)
      throw new InvalidTimeRangeError({
        field: request.validUntil === 'never' ? 'validAfter' : 'validUntil',
        value: request.validUntil === 'never' ? request.validAfter : request.validUntil,
        reason: 'Full control could lift its own time range, so it has none.',
      })
    return
  }

  const tokens = permissions.filter((permission) => permission.type === 'erc20-spend')
  for (const token of tokens)
    refuse(
      token,
      permissions.find(
        (permission) => permission.type === 'contract-calls' && permission.address === token.token,
      ),
      {
        reason: 'On a token with a limit only transfer and approve are possible.',
        remedy: 'Leave one of the two out.',
      },
    )

  const own = find('account-functions')
  refuse(tokens[0], own, {
    reason: 'Beside a token limit, the allowlist refuses every function of the account itself.',
    remedy: 'Ask for them in two sessions.',
  })
  const unguarded = own?.functions.some(
    (selector) => selector === executeSelector || selector === executeBatchSelector,
  )
  if (unguarded)
    refuse(own, find('contract-calls') ?? find('any-contract-calls'), {
      reason: 'Any call is possible already.',
      remedy: 'Leave one of the two out.',
    })

  const pooled = find('native-and-gas')
  refuse(pooled, find('native-spend') ?? find('gas'), {
    reason: 'One budget for both, or one each.',
    remedy: 'Leave one of the two out.',
  })
  if (!pooled && !find('gas') && !find('paymaster')) throw new UnboundedGasError()

  const allowsSomething = permissions.some(
    (permission) =>
      permission.type === 'contract-calls' ||
      permission.type === 'any-contract-calls' ||
      permission.type === 'erc20-spend' ||
      permission.type === 'account-functions' ||
      permission.type === 'native-and-gas' ||
      (permission.type === 'native-spend' && permission.limit !== 0n),
  )
  if (!allowsSomething) throw new EmptyRequestError()
}
