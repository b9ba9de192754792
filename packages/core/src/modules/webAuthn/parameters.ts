/** `onInstall` data of WebAuthnValidationModule. */
export const webAuthnDataParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'uint256', name: 'x' },
  { type: 'uint256', name: 'y' },
] as const
