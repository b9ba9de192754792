import { createValetKeyConfig } from '@valetkey/core'
import { createClient, defineChain, type Address, type Hex, type Transport } from 'viem'
import { createStorage } from '../database/createStorage.js'
import { createSubscriptions } from '../database/subscriptions.js'
import type { Database } from '../database/Database.js'
import { deriveKey } from '../key/deriveKey.js'
import type { Log } from '../Log.js'
import { createMetrics } from '../Metrics.js'
import type { Context } from './Context.js'

export type CreateContextParameters = {
  chainId: number
  /** The chain's own RPC. */
  rpc: Transport
  bundler: Transport
  /** Who pays for gas; without one, each account does. */
  paymaster: Transport | undefined
  /** The Subscription contract. */
  subscription: Address
  database: Database
  /** 32 bytes that the keys are made from. */
  secret: Hex
  log: Log
}

/** What a keeper charges with: its services, its records, its keys. */
export function createContext({
  chainId,
  rpc,
  bundler,
  paymaster,
  subscription,
  database,
  secret,
  log,
}: CreateContextParameters): Context {
  const client = createClient({
    chain: defineChain({
      id: chainId,
      name: `Chain ${chainId}`,
      nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      rpcUrls: { default: { http: [] } },
    }),
    transport: rpc,
    pollingInterval: 500,
  })
  return {
    config: createValetKeyConfig({
      app: { name: 'Keeper' },
      bundlers: { [chainId]: bundler },
      paymasters: paymaster ? { [chainId]: paymaster } : {},
      getClient: () => client,
      storage: createStorage(database),
    }),
    client,
    subscriptions: createSubscriptions(database),
    contract: subscription,
    keyFor: (account) => deriveKey(secret, account),
    log,
    metrics: createMetrics(),
  }
}
