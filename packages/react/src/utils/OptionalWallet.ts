import type { OwnerWallet } from '@valetkey/core'

/**
 * Parameters of an action whose wallet is the provider's or wagmi's, where nothing else is said.
 * Distributes over unions.
 */
export type OptionalWallet<parameters> = parameters extends unknown
  ? Omit<parameters, 'wallet'> & { wallet?: OwnerWallet | undefined }
  : never
