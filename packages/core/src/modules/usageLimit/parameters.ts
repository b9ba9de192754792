/** `onInstall` data of UsageLimitModule. */
export const usageLimitDataParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'uint128', name: 'limit' },
] as const
