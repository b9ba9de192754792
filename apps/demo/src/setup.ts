import {
  createValetKeyConfig,
  indexedDbStorage,
  type Labels,
  type ValetKeyConfig,
} from '@valetkey/core'
import { QueryClient } from '@tanstack/react-query'
import { defineChain, http, toFunctionSelector, toFunctionSignature, type Chain } from 'viem'
import { createConfig, type Config } from 'wagmi'
import { apps, type AppId } from './apps.js'
import { createFaucet, type Faucet } from './createFaucet.js'
import type { Environment } from './environment.js'
import { createJournal, type Journal } from './journal/createJournal.js'
import { noteOwner } from './journal/noteOwner.js'
import type { Payer } from './owner/OwnerContext.js'
import { arenaAbi } from './scenes/play/arena/arenaAbi.js'
import { subscriptionAbi } from './scenes/subscribe/subscriptionAbi.js'
import { announceDemoWallet } from './wallet/announceDemoWallet.js'
import { createDemoWallet, type DemoWallet } from './wallet/createDemoWallet.js'

export type Setup = {
  environment: Environment
  chain: Chain
  wallet: DemoWallet
  journal: Journal
  faucet: Faucet
  wagmi: Config
  /** One for each app that this page plays, sponsored and not. An app on its own page makes one. */
  configs: { readonly [payer in Payer]: { readonly [app in AppId]: ValetKeyConfig } }
  queries: QueryClient
  labels: Labels
}

const phrases: Record<string, string> = {
  move: 'make moves',
  claim: 'claim rewards',
  subscribe: 'subscribe you',
  charge: 'charge each period',
}

/** What these apps vouch for: the names that their users read on the consent screen. */
function createLabels({ contracts }: Environment): Labels {
  const functions = (abi: typeof arenaAbi | typeof subscriptionAbi) =>
    abi.flatMap((item) =>
      item.type === 'function'
        ? [
            {
              selector: toFunctionSelector(item),
              signature: toFunctionSignature(item),
              label: phrases[item.name],
            },
          ]
        : [],
    )
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
      { address: contracts.arena, name: 'Arena', verified: true, functions: functions(arenaAbi) },
      {
        address: contracts.subscription,
        name: 'Gazette subscriptions',
        verified: true,
        functions: functions(subscriptionAbi),
      },
    ],
  }
}

/** Everything an app makes once: a chain, a wagmi config, a Valet Key config. */
export function createSetup(environment: Environment): Setup {
  const { chainId, chainName, rpcUrl, bundlerUrl, paymasterUrl } = environment
  const chain = defineChain({
    id: chainId,
    name: chainName ?? (chainId === 31337 ? 'Local devnet' : `Chain ${chainId}`),
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const wallet = createDemoWallet({ chain })
  announceDemoWallet(wallet)
  const labels = createLabels(environment)
  const journal = createJournal()
  const notes = noteOwner(journal)
  const storage = indexedDbStorage()
  const configOf = (app: AppId, payer: Payer): ValetKeyConfig =>
    createValetKeyConfig({
      app: apps[app],
      bundlers: { [chain.id]: notes.bundler(bundlerUrl) },
      paymasters: payer === 'sponsor' && paymasterUrl ? { [chain.id]: paymasterUrl } : {},
      storage,
      labels,
    })
  const configsOf = (payer: Payer): Setup['configs'][Payer] => ({
    arena: configOf('arena', payer),
    shop: configOf('shop', payer),
    gazette: configOf('gazette', payer),
    glasshouse: configOf('glasshouse', payer),
  })
  return {
    environment,
    chain,
    wallet,
    labels,
    journal,
    faucet: createFaucet(environment),
    wagmi: createConfig({
      chains: [chain],
      transports: { [chain.id]: http(rpcUrl) },
      // A devnet has a block as soon as there is something to put into it.
      pollingInterval: chainId === 31337 ? 100 : 1000,
    }),
    configs: { sponsor: configsOf('sponsor'), account: configsOf('account') },
    queries: new QueryClient({ mutationCache: notes.mutationCache }),
  }
}
