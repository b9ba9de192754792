const entityId = { type: 'uint32', name: 'entityId' } as const
const x = { type: 'uint256', name: 'x' } as const
const y = { type: 'uint256', name: 'y' } as const

/** The part of WebAuthnValidationModule that this package calls. */
export const webAuthnValidationModuleAbi = [
  {
    type: 'function',
    name: 'signers',
    stateMutability: 'view',
    inputs: [entityId, { type: 'address', name: 'account' }],
    outputs: [x, y],
  },
  {
    type: 'function',
    name: 'transferSigner',
    stateMutability: 'nonpayable',
    inputs: [entityId, x, y],
    outputs: [],
  },
] as const
