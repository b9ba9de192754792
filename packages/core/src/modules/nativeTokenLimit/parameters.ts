/** `onInstall` data of NativeTokenLimitModule. */
export const nativeTokenLimitDataParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'uint256', name: 'limit' },
] as const
