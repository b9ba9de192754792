import type { PermissionLine } from '../display.js'
import type { Risk } from '../kind.js'
import type { Terms } from '../terms.js'
import { uncounted, type UsageReads } from '../usage.js'
import type { Root } from '../types.js'

/** Permits everything: a co-owner of the account. */
export function root(): Root {
  return { type: 'root' }
}

export function id(): string {
  return 'root'
}

export function parse(): Root {
  return { type: 'root' }
}

export function compile(_: Root, terms: Terms): void {
  terms.isGlobal = true
  terms.native = 'unlimited'
}

export function decompile({ isGlobal }: Terms): readonly Root[] {
  return isGlobal ? [{ type: 'root' }] : []
}

export function describe(): PermissionLine {
  return { id: id(), type: 'root' }
}

export function readUsage(permission: Root): UsageReads {
  return uncounted(permission, { id: id() })
}

export function exposure(): Risk {
  return { everything: true }
}
