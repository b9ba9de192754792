import type { Address } from 'viem'

/** What a devnet has beside the accounts. Each name is that of the artifact in `@valetkey/contracts`. */
export type DevnetContracts = {
  /** ERC-20 with 6 decimals that anyone mints. */
  testDollar: Address
  /** ERC-20 with 18 decimals that anyone mints. */
  testToken: Address
  /** A game: moves, scores, a payable boost. */
  arena: Address
  /** Charges subscribers once a period. */
  subscription: Address
  /** Sponsors what the devnet's paymaster service signed. */
  devnetPaymaster: Address
  /** Hook module: at most so many operations. */
  usageLimitModule: Address
  /** Hook module: at most so much of a token per hour, day, week or month. */
  periodicSpendLimitModule: Address
}
