/** `onInstall` data of PaymasterGuardModule. */
export const paymasterGuardDataParameters = [
  { type: 'uint32', name: 'entityId' },
  { type: 'address', name: 'paymaster' },
] as const
