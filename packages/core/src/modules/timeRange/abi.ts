const entityId = { type: 'uint32', name: 'entityId' } as const
const validUntil = { type: 'uint48', name: 'validUntil' } as const
const validAfter = { type: 'uint48', name: 'validAfter' } as const

/** The part of TimeRangeModule that this package calls. */
export const timeRangeModuleAbi = [
  {
    type: 'function',
    name: 'timeRanges',
    stateMutability: 'view',
    inputs: [entityId, { type: 'address', name: 'account' }],
    outputs: [validUntil, validAfter],
  },
  {
    type: 'function',
    name: 'setTimeRange',
    stateMutability: 'nonpayable',
    inputs: [entityId, validUntil, validAfter],
    outputs: [],
  },
] as const
