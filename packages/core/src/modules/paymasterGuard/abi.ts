/** The part of PaymasterGuardModule that this package calls. */
export const paymasterGuardModuleAbi = [
  {
    type: 'function',
    name: 'paymasters',
    stateMutability: 'view',
    inputs: [
      { type: 'uint32', name: 'entityId' },
      { type: 'address', name: 'account' },
    ],
    outputs: [{ type: 'address' }],
  },
] as const
