import { UnknownKindError } from '../errors/UnknownKindError.js'
import type { CustomKind } from './kind.js'
import type { CustomPermission } from './types.js'

/** The kind of a custom permission, among the kinds that were handed in. */
export function findKind(
  permission: CustomPermission,
  kinds: readonly CustomKind[] = [],
  field = 'kind',
): CustomKind {
  const kind = kinds.find((candidate) => candidate.kind === permission.kind)
  if (!kind) throw new UnknownKindError({ field, value: permission.kind })
  return kind
}
