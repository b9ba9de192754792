import type { PermissionUsage } from '../permissions/verdict.js'

/**
 * Whether no call can pass any more, whoever pays the gas. What only bounds gas allows no call; and
 * what a custom module or an unknown one counts may come back, as a monthly limit does.
 */
export function isExhausted(usage: readonly PermissionUsage[]): boolean {
  if (usage.some(({ exhausted }) => exhausted)) return true
  const acting = usage.filter(({ permission: { type } }) => type !== 'gas' && type !== 'paymaster')
  return (
    acting.length > 0 &&
    acting.every(
      ({ live, permission: { type } }) => !live && type !== 'custom' && type !== 'unknown',
    )
  )
}
