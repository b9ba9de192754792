import type { Address } from 'viem'

/** EntryPoint v0.7, at the address it has on every chain. */
export const entryPointAddress: Address = '0x0000000071727De22E5E9d8BAf0edAc6f37da032'
