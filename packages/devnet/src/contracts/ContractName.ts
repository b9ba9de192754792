/** What the devnet deploys beside the accounts. Each name is that of its artifact in `@valetkey/contracts`. */
export const contractNames = [
  'testDollar',
  'testToken',
  'arena',
  'subscription',
  'usageLimitModule',
  'periodicSpendLimitModule',
  'devnetPaymaster',
] as const

export type ContractName = (typeof contractNames)[number]
