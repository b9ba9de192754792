import { PermissionType } from '@account-kit/smart-contracts/experimental'
import { toHex, type Hex } from 'viem'
import { targets } from '../fuzz/arena.js'
import type { Random } from '../fuzz/random.js'
import type { VendorPermission } from './vendorInstall.js'

const selectors: readonly Hex[] = [
  '0xa9059cbb',
  '0x095ea7b3',
  '0x00000000',
  '0x23b872dd',
  '0x12345678',
  '0x87654321',
]
const usualCost = 3_050_000n * 1_000_000_000n

/** Any combination that the vendor SDK's builder takes, each target with one kind of access. */
export function generateVendorPermissions(random: Random): readonly VendorPermission[] {
  if (random.chance(0.05)) return [{ type: PermissionType.ROOT }]
  const permissions = targets.flatMap((address): readonly VendorPermission[] => {
    const roll = random.next()
    if (roll < 0.25)
      return [
        {
          type: PermissionType.ERC20_TOKEN_TRANSFER,
          data: { address, allowance: toHex(random.pick([0n, 1n, 1000n, 10n ** 18n])) },
        },
      ]
    if (roll < 0.4) return [{ type: PermissionType.CONTRACT_ACCESS, data: { address } }]
    if (roll < 0.6)
      return [
        {
          type: PermissionType.FUNCTIONS_ON_CONTRACT,
          data: { address, functions: [...random.some(selectors, 0.3)] },
        },
      ]
    return []
  })
  const anywhere: readonly VendorPermission[] = random.chance(0.35)
    ? [
        {
          type: PermissionType.FUNCTIONS_ON_ALL_CONTRACTS,
          data: { functions: [...random.some(selectors, 0.3)] },
        },
      ]
    : []
  const native: readonly VendorPermission[] = random.chance(0.6)
    ? [
        {
          type: PermissionType.NATIVE_TOKEN_TRANSFER,
          data: { allowance: toHex(random.pick([0n, 1n, 1000n, 10n ** 18n])) },
        },
      ]
    : []
  const gas: readonly VendorPermission[] = random.chance(0.7)
    ? [
        {
          type: PermissionType.GAS_LIMIT,
          data: { limit: toHex(random.pick([0n, usualCost, usualCost + 1n, 5n * usualCost])) },
        },
      ]
    : []
  const all = [...permissions, ...anywhere, ...native, ...gas]
  const calls = [...permissions, ...anywhere]
  return calls.length > 0 ? all : generateVendorPermissions(random)
}
