import type { Permission, SessionRequest, UnknownPermission } from '../types.js'
import type { SessionRequestDraft } from './SessionRequestDraft.js'

/** Begins a draft, empty or with what a request has. What could not be read cannot be edited. */
export function createSessionRequestDraft(
  request: Partial<SessionRequest> = {},
): SessionRequestDraft {
  const { permissions = [], ...terms } = request
  const editable = permissions.filter(isReadable)
  return {
    ...terms,
    entries: editable.map((permission, index) => ({ key: String(index), permission })),
    added: editable.length,
  }
}

function isReadable(permission: Permission): permission is Exclude<Permission, UnknownPermission> {
  return permission.type !== 'unknown'
}
