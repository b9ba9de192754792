import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  contractCalls,
  createValetKeyConfig,
  erc20Spend,
  gas,
  inHours,
  memoryStorage,
  sessionRequest,
  type Labels,
  type SessionRequest,
  type ValetKeyConfig,
} from '@valetkey/core'
import { createTestWallet, type TestWallet } from '@valetkey/testing'
import type { ReactElement, ReactNode } from 'react'
import { http, parseAbi, parseUnits, type Address } from 'viem'
import { foundry } from 'viem/chains'
import { inject, vi } from 'vitest'
import { renderHook, type RenderHookResult } from 'vitest-browser-react'
import { createConfig, WagmiProvider, type Config } from 'wagmi'
import { connect } from 'wagmi/actions'
import { injected } from 'wagmi/connectors'
import { ValetKeyProvider, type ValetKeyProviderProps } from './provider/ValetKeyProvider.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The part of `DevnetInfo` of `@valetkey/devnet` that pages need. */
    devnet: {
      rpcUrl: string
      bundlerUrl: string
      paymasterUrl: string
      faucetUrl: string
      contracts: { arena: Address; testDollar: Address }
    }
  }
}

export const devnet = inject('devnet')

export const arenaAbi = parseAbi(['function move(uint8 cell) returns (uint8 answer)'])

export const move = (cell: number) =>
  ({
    to: devnet.contracts.arena,
    abi: arenaAbi,
    functionName: 'move',
    args: [cell],
  }) as const

export const request = (): SessionRequest =>
  sessionRequest({
    validUntil: inHours(24),
    permissions: [
      contractCalls({ address: devnet.contracts.arena, abi: arenaAbi, functions: ['move'] }),
      erc20Spend({ token: devnet.contracts.testDollar, limit: parseUnits('25', 6) }),
      gas({ limit: 0n }),
    ],
  })

export type World = {
  wallet: TestWallet
  wagmiConfig: Config
  config: ValetKeyConfig
  queryClient: QueryClient
  Providers: (properties: { children: ReactNode }) => ReactElement
  render<result>(hook: () => result): Promise<RenderHookResult<result, unknown>>
}

/** Providers over the devnet, a fresh owner with a counting wallet, connected and sponsored unless told otherwise. */
export async function createWorld({
  connected = true,
  sponsored = true,
  owner,
  labels,
}: Pick<ValetKeyProviderProps, 'owner'> & {
  connected?: boolean
  sponsored?: boolean
  labels?: Labels
} = {}): Promise<World> {
  const wallet = createTestWallet({ chain: foundry, transport: http(devnet.rpcUrl) })
  const wagmiConfig = createConfig({
    chains: [foundry],
    transports: { [foundry.id]: http(devnet.rpcUrl) },
    connectors: [
      injected({ target: { id: 'test', name: 'Test wallet', provider: () => wallet.provider } }),
    ],
    pollingInterval: 50,
    storage: null,
    multiInjectedProviderDiscovery: false,
  })
  const config = createValetKeyConfig({
    app: { name: 'Arena' },
    bundlers: { [foundry.id]: devnet.bundlerUrl },
    paymasters: sponsored ? { [foundry.id]: devnet.paymasterUrl } : {},
    storage: memoryStorage(),
    labels,
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const Providers: World['Providers'] = ({ children }) => (
    <WagmiProvider config={wagmiConfig} reconnectOnMount={false}>
      <QueryClientProvider client={queryClient}>
        <ValetKeyProvider config={config} owner={owner}>
          {children}
        </ValetKeyProvider>
      </QueryClientProvider>
    </WagmiProvider>
  )
  const [connector] = wagmiConfig.connectors
  if (connected && connector) await connect(wagmiConfig, { connector })
  return {
    wallet,
    wagmiConfig,
    config,
    queryClient,
    Providers,
    render: (hook) => renderHook(hook, { wrapper: Providers }),
  }
}

/** Waits as long as a busy machine takes to load code and mine blocks. */
export const waitFor = <result,>(
  check: () => result | Promise<result>,
  options: { timeout: number } = { timeout: 20_000 },
): Promise<result> => vi.waitFor(check, options)
