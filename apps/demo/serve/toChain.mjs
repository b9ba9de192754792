import { defineChain } from 'viem'

/** A chain, by what is known of it. */
export const toChain = ({ chainId, rpcUrl }) =>
  defineChain({
    id: chainId,
    name: `Chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
