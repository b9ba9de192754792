/** The ports of a devnet by parameter: what listens there, and where it listens if nothing is asked and it is free. */
export const portFields = {
  port: { part: 'chain', usual: 8545 },
  bundlerPort: { part: 'bundler', usual: 4337 },
  paymasterPort: { part: 'paymaster', usual: 4338 },
} as const

export type PortField = keyof typeof portFields
