import type { CustomPermission } from './types.js'

/** Names a custom permission within its request. */
export function customId({ kind, scope }: CustomPermission): string {
  return scope === undefined ? `custom:${kind}` : `custom:${kind}:${scope}`
}
