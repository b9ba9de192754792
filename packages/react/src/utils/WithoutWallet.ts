/** Parameters of an action whose wallet wagmi knows. Distributes over unions. */
export type WithoutWallet<parameters> = parameters extends unknown
  ? Omit<parameters, 'wallet'>
  : never
