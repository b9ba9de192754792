/** The function of MAV2's account that installs a validation. */
export const installValidationAbi = [
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
] as const

/** The function of MAV2's account that uninstalls a validation. */
export const uninstallValidationAbi = [
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

/** The function by which a module forgets what it holds for the account that calls. */
export const onUninstallAbi = [
  {
    type: 'function',
    name: 'onUninstall',
    stateMutability: 'nonpayable',
    inputs: [{ type: 'bytes', name: 'data' }],
    outputs: [],
  },
] as const
