import type { PermissionLine } from '../display.js'
import type { Risk } from '../kind.js'
import type { Terms } from '../terms.js'
import { uncounted, type UsageReads } from '../usage.js'
import type { UnknownPermission } from '../types.js'

export function id({ reason, data }: UnknownPermission): string {
  return `unknown:${reason}:${data}`
}

export function parse(permission: UnknownPermission): UnknownPermission {
  return permission
}

export function compile(permission: UnknownPermission, terms: Terms): void {
  terms.unknown.push(permission)
}

export function decompile({ unknown }: Terms): readonly UnknownPermission[] {
  return unknown
}

export function describe(permission: UnknownPermission): PermissionLine {
  const { reason, data } = permission
  return { id: id(permission), type: 'unknown', reason, data }
}

export function readUsage(permission: UnknownPermission): UsageReads {
  return uncounted(permission, { id: id(permission) })
}

/** Whoever signs for the account can sign permits for all of its tokens. */
export function exposure({ reason }: UnknownPermission): Risk {
  return reason === 'signature-validation' ? { everything: true } : {}
}
