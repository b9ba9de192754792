import { createValetKeyConfig, type Labels, type ValetKeyConfig } from '@valetkey/core'
import { QueryClient } from '@tanstack/react-query'
import { defineChain, http, toFunctionSelector, toFunctionSignature, type Chain } from 'viem'
import { createConfig, type Config } from 'wagmi'
import { arenaAbi } from './arena/arenaAbi.js'
import type { Environment } from './environment.js'
import { announceDemoWallet } from './wallet/announceDemoWallet.js'
import { createDemoWallet, type DemoWallet } from './wallet/createDemoWallet.js'

export const arenaIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Crect width='48' height='48' fill='%23b3401f'/%3E%3Cpath d='M24 11l13 13-13 13-13-13z' fill='none' stroke='%23fff' stroke-width='2.5' stroke-linejoin='round'/%3E%3Cpath d='M24 17.5v13L17.5 24z' fill='%23fff'/%3E%3C/svg%3E"

export type Setup = {
  environment: Environment
  chain: Chain
  wallet: DemoWallet
  wagmi: Config
  valetkey: ValetKeyConfig
  queries: QueryClient
  labels: Labels
}

const phrases: Record<string, string> = { move: 'make moves', claim: 'claim rewards' }

/** What this app vouches for: the names that its users read on the consent screen. */
function createLabels({ contracts }: Environment): Labels {
  return {
    nativeCurrency: { symbol: 'ETH', decimals: 18 },
    tokens: [
      {
        address: contracts.testDollar,
        symbol: 'TUSD',
        name: 'Test Dollar',
        decimals: 6,
        verified: true,
      },
    ],
    contracts: [
      {
        address: contracts.arena,
        name: 'Arena',
        verified: true,
        functions: arenaAbi.map((item) => ({
          selector: toFunctionSelector(item),
          signature: toFunctionSignature(item),
          label: phrases[item.name],
        })),
      },
    ],
  }
}

/** Everything an app makes once: a chain, a wagmi config, a Valet Key config. */
export function createSetup(environment: Environment): Setup {
  const { chainId, rpcUrl, bundlerUrl, paymasterUrl } = environment
  const chain = defineChain({
    id: chainId,
    name: chainId === 31337 ? 'Local devnet' : `Chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const wallet = createDemoWallet({ chain })
  announceDemoWallet(wallet)
  const labels = createLabels(environment)
  return {
    environment,
    chain,
    wallet,
    labels,
    wagmi: createConfig({
      chains: [chain],
      transports: { [chain.id]: http(rpcUrl) },
      pollingInterval: 500,
    }),
    valetkey: createValetKeyConfig({
      app: { name: 'Arena', iconUrl: arenaIcon },
      bundlers: { [chain.id]: bundlerUrl },
      paymasters: paymasterUrl ? { [chain.id]: paymasterUrl } : {},
      labels,
    }),
    queries: new QueryClient(),
  }
}
