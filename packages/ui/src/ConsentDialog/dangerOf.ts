import type { Description } from '@valetkey/core'
import type { DangerReason } from '../messages/DangerReason.js'

/** The gravest reason why a grant must not be allowed by habit. */
export function dangerOf({ lines, validUntil, dangerous }: Description): DangerReason | undefined {
  const some = (test: (line: Description['lines'][number]) => boolean): boolean => lines.some(test)
  if (
    some((line) => line.type === 'root' || (line.type === 'account-functions' && line.equalsRoot))
  )
    return 'full-control'
  if (some(({ type }) => type === 'unknown')) return 'unreadable'
  if (some((line) => 'limit' in line && line.limit === 'unlimited')) return 'no-limit'
  if (some(({ type }) => type === 'account-functions')) return 'account-functions'
  if (dangerous) return 'any-token'
  return validUntil === 'never' ? 'forever' : undefined
}
