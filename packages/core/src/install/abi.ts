/** The part of MAV2's account that installs and uninstalls validations. */
export const installAbi = [
  {
    type: 'function',
    name: 'installValidation',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'bytes25', name: 'validationConfig' },
      { type: 'bytes4[]', name: 'selectors' },
      { type: 'bytes', name: 'installData' },
      { type: 'bytes[]', name: 'hooks' },
    ],
    outputs: [],
  },
  {
    type: 'function',
    name: 'uninstallValidation',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'bytes24', name: 'validationFunction' },
      { type: 'bytes', name: 'uninstallData' },
      { type: 'bytes[]', name: 'hookUninstallData' },
    ],
    outputs: [],
  },
] as const
