import { isAddressEqual, type Address } from 'viem'
import type { HookInstall } from '../../install/types.js'
import type { PermissionUsage } from '../../permissions/verdict.js'

/** What was spent of the native budget that a hook guards. */
export function spentOfNative(
  { type }: Pick<HookInstall, 'type'>,
  usage: readonly PermissionUsage[],
): bigint {
  const counted = type === 'validation' ? ['gas', 'native-and-gas'] : ['native-spend']
  return usage.find(({ permission }) => counted.includes(permission.type))?.spent ?? 0n
}

/** What was spent of a token's limit. */
export function spentOfToken(token: Address, usage: readonly PermissionUsage[]): bigint {
  const found = usage.find(
    ({ permission }) =>
      permission.type === 'erc20-spend' && isAddressEqual(permission.token, token),
  )
  return found?.spent ?? 0n
}

/** Limits are for the whole life of a session, and modules hold what remains. */
export const lessSpent = (limit: bigint, spent: bigint): bigint =>
  limit > spent ? limit - spent : 0n
