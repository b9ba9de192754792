import type { Address } from 'viem'
import { usageLimitModuleAbi } from './abi.js'
import { usageLimitModuleAddress } from './address.js'

/** Reads how many operations are allowed in all, and how many were made. */
export function readUsageLimit({ account, entityId }: { account: Address; entityId: number }) {
  return {
    address: usageLimitModuleAddress,
    abi: usageLimitModuleAbi,
    functionName: 'usageLimits',
    args: [entityId, account],
  } as const
}
