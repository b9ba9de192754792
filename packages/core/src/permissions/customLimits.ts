import type { PermissionLine } from './display.js'
import { toKey } from './values/address.js'

/** Assets that custom kinds limit (`native`, or a token in lower case), whatever else is allowed. */
export function customLimits(lines: readonly PermissionLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      line.type === 'custom' && line.token && line.limit !== undefined
        ? [toKey(line.token.address)]
        : [],
    ),
  )
}
