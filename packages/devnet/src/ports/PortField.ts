/** The ports of a devnet, by parameter. */
export type PortField = 'port' | 'bundlerPort' | 'paymasterPort'
