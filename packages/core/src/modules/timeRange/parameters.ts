/** `onInstall` data of TimeRangeModule. `validUntil` comes first. */
export const timeRangeDataParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'uint48', name: 'validUntil' },
  { type: 'uint48', name: 'validAfter' },
] as const
