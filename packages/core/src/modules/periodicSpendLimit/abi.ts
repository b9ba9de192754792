/** The part of PeriodicSpendLimitModule that this package calls. The zero address is the native token. */
export const periodicSpendLimitModuleAbi = [
  {
    type: 'function',
    name: 'spendLimits',
    stateMutability: 'view',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'address', name: 'token' },
      { type: 'address', name: 'account' },
    ],
    outputs: [
      { type: 'uint8', name: 'period' },
      { type: 'uint208', name: 'limit' },
      { type: 'uint208', name: 'spent' },
      { type: 'uint48', name: 'resetsAt' },
    ],
  },
  {
    type: 'function',
    name: 'setSpendLimit',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'address', name: 'token' },
      { type: 'uint8', name: 'period' },
      { type: 'uint208', name: 'limit' },
    ],
    outputs: [],
  },
  {
    type: 'function',
    name: 'deleteSpendLimits',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'address[]', name: 'tokens' },
    ],
    outputs: [],
  },
] as const
