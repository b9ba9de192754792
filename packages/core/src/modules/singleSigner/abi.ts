const entityId = { type: 'uint32', name: 'entityId' } as const

/** The part of SingleSignerValidationModule that this package calls. */
export const singleSignerValidationModuleAbi = [
  {
    type: 'function',
    name: 'signers',
    stateMutability: 'view',
    inputs: [entityId, { type: 'address', name: 'account' }],
    outputs: [{ type: 'address' }],
  },
  {
    type: 'function',
    name: 'transferSigner',
    stateMutability: 'nonpayable',
    inputs: [entityId, { type: 'address', name: 'newSigner' }],
    outputs: [],
  },
] as const
