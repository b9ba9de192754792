import type { Permission } from './types.js'

/** Why the chain refuses. */
export type DenialReason =
  /** The session is over. */
  | 'expired'
  /** The session has not begun. */
  | 'not-yet-valid'
  /** Several calls in one operation, where the request said `batch: false`. */
  | 'batch-not-allowed'
  /** A function of the account that was not granted. */
  | 'account-function-not-allowed'
  /** The account was to call itself. */
  | 'self-call'
  /** Calldata without the wrapper that sessions with execution hooks need. */
  | 'not-wrapped'
  | 'contract-not-allowed'
  | 'function-not-allowed'
  /** A plain transfer to a contract of which only functions are allowed. */
  | 'function-required'
  /** The operation could cost more gas than is left. */
  | 'gas-limit'
  | 'paymaster-required'
  | 'wrong-paymaster'
  | 'native-limit'
  | 'token-limit'
  /** Neither `transfer` nor `approve`, on a token with a limit. */
  | 'token-function'
  /** Calldata of `transfer` or `approve` without its arguments. */
  | 'token-calldata'
  /** A custom hook module says no. */
  | 'custom'
  /** A hook that cannot be read might say no. */
  | 'unreadable'

/** What to do about it. */
export type DenialRemedy =
  | 'ask-owner'
  | 'extend-session'
  | 'wait'
  | 'send-one-by-one'
  | 'add-contract'
  | 'add-function'
  | 'raise-limit'
  | 'lower-amount'
  | 'use-paymaster'
  | 'fix-calldata'

export type Denial = {
  /** Permission that says no; absent where no permission covers the call. */
  permissionId?: string | undefined
  reason: DenialReason
  /** Name of the error that the chain answers with (`AddressNotAllowed`, `AA22`, …). */
  error: string
  /** `validation`: refused before inclusion, nothing paid. `execution`: included, reverted, gas paid. */
  phase: 'validation' | 'execution'
  /** Call of the batch that is refused; absent when the operation as a whole is. */
  callIndex?: number | undefined
  /** What is left of the limit before the operation, in base units. */
  remaining?: bigint | undefined
  remedy: DenialRemedy
}

export type Verdict = { allowed: true } | { allowed: false; denials: readonly Denial[] }

/** What is left of one permission. Limits without a number on chain have no `spent`. */
export type PermissionUsage = {
  id: string
  permission: Permission
  limit?: bigint | 'unlimited' | undefined
  spent?: bigint | undefined
  remaining?: bigint | 'unlimited' | undefined
  /** When `remaining` is `limit` again, unix seconds: for limits per period. */
  resetsAt?: number | undefined
  /** Whether the permission can still allow anything. */
  live: boolean
  /** Set where the permission is a condition of every operation that can never be met again. */
  exhausted?: true | undefined
}
