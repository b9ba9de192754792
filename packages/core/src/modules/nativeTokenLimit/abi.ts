/** The part of NativeTokenLimitModule that this package calls. `limits` takes a uint256 entity id. */
export const nativeTokenLimitModuleAbi = [
  {
    type: 'function',
    name: 'limits',
    stateMutability: 'view',
    inputs: [
      { type: 'uint256', name: 'entityId' },
      { type: 'address', name: 'account' },
    ],
    outputs: [{ type: 'uint256' }],
  },
  {
    type: 'function',
    name: 'specialPaymasters',
    stateMutability: 'view',
    inputs: [
      { type: 'address', name: 'paymaster' },
      { type: 'address', name: 'account' },
    ],
    outputs: [{ type: 'bool' }],
  },
  {
    type: 'function',
    name: 'updateLimits',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'uint256', name: 'newLimit' },
    ],
    outputs: [],
  },
] as const
