/** What the devnet deploys beside the accounts: demo contracts, hook modules and its paymaster. */
export const contractNames = [
  'testDollar',
  'testToken',
  'arena',
  'subscription',
  'usageLimitModule',
  'periodicSpendLimitModule',
  'devnetPaymaster',
] as const

/** The name of the contract's artifact in `@valetkey/contracts`, too. */
export type ContractName = (typeof contractNames)[number]
