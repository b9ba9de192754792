import { http, type Transport } from 'viem'
import { ClientMissingError } from '../errors/ClientMissingError.js'
import type { Labels } from '../permissions/display.js'
import type { CustomKind } from '../permissions/kind.js'
import { indexedDbStorage } from '../storage/indexedDbStorage.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import type { SessionApp } from '../storage/Session.js'
import type { ValetKeyStorage } from '../storage/ValetKeyStorage.js'
import { createChanges } from './createChanges.js'
import type { PaymasterService, ValetKeyConfig } from './ValetKeyConfig.js'

export type CreateValetKeyConfigParameters = {
  /** Who asks, as users will read it. */
  app: SessionApp
  /** Bundler of each chain, by id: a URL or a viem transport. */
  bundlers: { readonly [chainId: number]: string | Transport }
  /** ERC-7677 paymaster service of each chain that has one. */
  paymasters?: { readonly [chainId: number]: string | Transport | PaymasterService } | undefined
  /** Client of a chain's own RPC. `ValetKeyProvider` fills it in from wagmi. */
  getClient?: ValetKeyConfig['getClient'] | undefined
  /**
   * Fees of user operations, for bundlers that want more than the chain asks.
   * @default what the chain asks at the moment
   */
  estimateFees?: ValetKeyConfig['estimateFees']
  /** How far bundlers and fees are believed, by chain; beyond that, nothing is signed. */
  gasBounds?: ValetKeyConfig['gasBounds'] | undefined
  /**
   * Milliseconds for which a bundler may not know an operation that was sent to it, before the operation
   * counts as dropped: some do not tell what they hold until it is in a block. For as long, the chain's RPC
   * may be behind a bundler that says that an operation is in a block. @default 30_000
   */
  patience?: number | undefined
  /** @default `indexedDbStorage()` where there is an IndexedDB, else `memoryStorage()` */
  storage?: ValetKeyStorage | undefined
  /** Names of tokens, contracts and functions that this app vouches for. */
  labels?: Labels | undefined
  /** Custom kinds of permission, made with `defineKind`, that requests may use. */
  kinds?: readonly CustomKind[] | undefined
}

/**
 * Makes the one value that every action takes first.
 *
 * @example
 * const config = createValetKeyConfig({
 *   app: { name: 'Arena' },
 *   bundlers: { [mainnet.id]: 'https://bundler.example' },
 *   getClient: ({ chainId }) => clients[chainId],
 * })
 */
export function createValetKeyConfig({
  app,
  bundlers,
  paymasters = {},
  getClient = ({ chainId }) => {
    throw new ClientMissingError({ chainId })
  },
  estimateFees,
  gasBounds = {},
  patience = 30_000,
  storage = typeof indexedDB === 'undefined' ? memoryStorage() : indexedDbStorage(),
  labels,
  kinds = [],
}: CreateValetKeyConfigParameters): ValetKeyConfig {
  const { emit, subscribe } = createChanges({ shared: storage.persistent })
  return {
    app,
    labels,
    kinds,
    storage,
    bundlers: mapValues(bundlers, toTransport),
    paymasters: mapValues(paymasters, (paymaster) =>
      typeof paymaster === 'object' ? paymaster : { transport: toTransport(paymaster) },
    ),
    getClient,
    estimateFees,
    gasBounds,
    patience,
    subscribe,
    _internal: {
      emit,
      bundlerClients: new Map(),
      codeHashes: new Map(),
      verifiedAccounts: new Map(),
      clocks: new Map(),
    },
  }
}

function toTransport(bundler: string | Transport): Transport {
  return typeof bundler === 'string' ? http(bundler) : bundler
}

function mapValues<value, result>(
  record: { readonly [chainId: number]: value },
  map: (value: value) => result,
): { readonly [chainId: number]: result } {
  return Object.fromEntries(Object.entries(record).map(([chainId, value]) => [chainId, map(value)]))
}
