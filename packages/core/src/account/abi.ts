/** The part of MAV2's account that acts and is read (ERC-6900 v0.8). */
export const modularAccountAbi = [
  {
    type: 'function',
    name: 'execute',
    stateMutability: 'payable',
    inputs: [
      { type: 'address', name: 'target' },
      { type: 'uint256', name: 'value' },
      { type: 'bytes', name: 'data' },
    ],
    outputs: [{ type: 'bytes' }],
  },
  {
    type: 'function',
    name: 'executeBatch',
    stateMutability: 'payable',
    inputs: [
      {
        type: 'tuple[]',
        name: 'calls',
        components: [
          { type: 'address', name: 'target' },
          { type: 'uint256', name: 'value' },
          { type: 'bytes', name: 'data' },
        ],
      },
    ],
    outputs: [{ type: 'bytes[]' }],
  },
  {
    type: 'function',
    name: 'executeWithRuntimeValidation',
    stateMutability: 'payable',
    inputs: [
      { type: 'bytes', name: 'data' },
      { type: 'bytes', name: 'authorization' },
    ],
    outputs: [{ type: 'bytes' }],
  },
  {
    type: 'function',
    name: 'getValidationData',
    stateMutability: 'view',
    inputs: [{ type: 'bytes24', name: 'validationFunction' }],
    outputs: [
      {
        type: 'tuple',
        components: [
          { type: 'uint8', name: 'validationFlags' },
          { type: 'bytes25[]', name: 'validationHooks' },
          { type: 'bytes25[]', name: 'executionHooks' },
          { type: 'bytes4[]', name: 'selectors' },
        ],
      },
    ],
  },
  {
    type: 'function',
    name: 'getFallbackSignerData',
    stateMutability: 'view',
    inputs: [],
    outputs: [
      { type: 'address', name: 'signer' },
      { type: 'bool', name: 'isDisabled' },
    ],
  },
] as const
