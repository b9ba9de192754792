/** `onInstall` data of SingleSignerValidationModule. */
export const singleSignerDataParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'address', name: 'signer' },
] as const
