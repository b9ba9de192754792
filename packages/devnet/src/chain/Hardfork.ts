/** Rules of the chain: `osaka` has the P-256 precompile (EIP-7951), `prague` has not. Both have EIP-7702. */
export type Hardfork = (typeof hardforks)[number]

export const hardforks = ['prague', 'osaka'] as const
