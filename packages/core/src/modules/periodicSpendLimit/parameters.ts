/** `onInstall` data of PeriodicSpendLimitModule. */
export const periodicSpendLimitDataParameters = [
  { type: 'uint32', name: 'entityId' },
  {
    type: 'tuple[]',
    name: 'limits',
    components: [
      { type: 'address', name: 'token' },
      { type: 'uint8', name: 'period' },
      { type: 'uint208', name: 'limit' },
    ],
  },
] as const

/** `onUninstall` data of PeriodicSpendLimitModule: the tokens to forget. */
export const periodicSpendLimitUninstallParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'address[]', name: 'tokens' },
] as const
