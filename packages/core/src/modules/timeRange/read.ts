import type { Address } from 'viem'
import { timeRangeModuleAbi } from './abi.js'
import { timeRangeModuleAddress } from './address.js'

/** Reads `[validUntil, validAfter]`, unix seconds; (0, 0) restricts nothing. */
export function readTimeRange({ account, entityId }: { account: Address; entityId: number }) {
  return {
    address: timeRangeModuleAddress,
    abi: timeRangeModuleAbi,
    functionName: 'timeRanges',
    args: [entityId, account],
  } as const
}
