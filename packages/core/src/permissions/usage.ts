import type { Abi, Address } from 'viem'
import type { NormalPermission } from './types.js'
import type { PermissionUsage } from './verdict.js'

/** One read of a contract, as viem's `readContract` and `multicall` take it. */
export type ContractRead = {
  address: Address
  abi: Abi
  functionName: string
  args: readonly unknown[]
}

/** Reads, and what their results say. Results are in the order of the reads; a failed one is `undefined`. */
export type UsageReads = {
  contracts: readonly ContractRead[]
  toUsage(results: readonly unknown[]): PermissionUsage
}

export type UsageContext = {
  account: Address
  layout: SessionLayout
}

/** Entity ids under which the modules keep the state of one session. */
export type SessionLayout = {
  entityId: number
  /** What may be called. */
  allowlist: number
  /** What is left of token limits. */
  tokenLimits: number
  /** What is left of native token, or of one budget for both. */
  native: number
  /** What is left for gas. */
  gas: number
}

/** Usage of a permission with a budget: what the module still holds, beside what was granted. */
export function budgetUsage(
  permission: NormalPermission,
  { id, limit, result }: { id: string; limit: bigint; result: unknown },
): PermissionUsage {
  if (typeof result !== 'bigint') return { id, permission, limit, live: false }
  // More than was granted: the owner has raised it since, and the first limit says nothing any more.
  if (result > limit) return { id, permission, remaining: result, live: true }
  return { id, permission, limit, spent: limit - result, remaining: result, live: result > 0n }
}

/** Usage of a permission that nothing on chain counts. */
export function uncounted(
  permission: NormalPermission,
  { id, limit }: { id: string; limit?: 'unlimited' | undefined },
): UsageReads {
  const usage: PermissionUsage = {
    id,
    permission,
    ...(limit ? { limit, remaining: limit } : {}),
    live: true,
  }
  return { contracts: [], toUsage: () => usage }
}
