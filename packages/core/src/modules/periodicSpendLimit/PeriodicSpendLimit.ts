import type { Address } from 'viem'
import type { Period } from './Period.js'

/** One limit, as PeriodicSpendLimitModule installs it. */
export type PeriodicSpendLimit = {
  /** The zero address is the native token. */
  token: Address
  period: Period
  /** Base units per period, at most 2^208 - 1. */
  limit: bigint
}
