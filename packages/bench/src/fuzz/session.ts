import type { PermissionUsage, SessionRequest, Verdict } from '@valetkey/core'
import type { Address, Hex } from 'viem'

/** One operation of a session key, as a fuzzing case states it. */
export type FuzzOperation = {
  timestamp: number
  callData: Hex
  /** What `callData` says, where it is `execute` or `executeBatch`. */
  calls: readonly { to: Address; value: bigint; data: Hex }[]
  maxFeePerGas: bigint
  paymaster?: Address | undefined
}

/** A session and what its key tries, in the order of time. */
export type FuzzSession = {
  request: SessionRequest
  operations: readonly FuzzOperation[]
  /** Paymasters that the account lets take their money back. */
  specialPaymasters: readonly Address[]
}

/** What the chain did with an operation. `error` as the evaluator names it. */
export type ChainVerdict =
  | { allowed: true }
  | { allowed: false; phase: 'validation' | 'execution'; error: string }

export type FuzzResult = {
  usage: readonly PermissionUsage[]
  expected: Verdict
  actual: ChainVerdict
}
