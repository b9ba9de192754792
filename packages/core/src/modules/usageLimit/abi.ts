/** The part of UsageLimitModule that this package calls. */
export const usageLimitModuleAbi = [
  {
    type: 'function',
    name: 'usageLimits',
    stateMutability: 'view',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'address', name: 'account' },
    ],
    outputs: [
      { type: 'uint128', name: 'limit' },
      { type: 'uint128', name: 'used' },
    ],
  },
  {
    type: 'function',
    name: 'setUsageLimit',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'uint128', name: 'limit' },
    ],
    outputs: [],
  },
] as const
