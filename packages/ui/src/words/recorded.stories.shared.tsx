import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Session, ValetKeyConfig } from '@valetkey/core'
import { ValetKeyProvider } from '@valetkey/react'
import { createTestWallet, type TestWalletHuman } from '@valetkey/testing'
import { createFixtureConfig, fixtures, recordedTransport } from '@valetkey/testing/fixtures'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { custom, HttpRequestError, keccak256, stringToBytes, type Transport } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { createConfig, WagmiProvider, type Config } from 'wagmi'
import { connect } from 'wagmi/actions'
import { injected } from 'wagmi/connectors'

/** Where nothing answers. */
export const unreachable: Transport = custom(
  {
    request: () =>
      Promise.reject(
        new HttpRequestError({ url: 'https://rpc.example', details: 'Failed to fetch' }),
      ),
  },
  { retryCount: 0 },
)

/** Whom the recording was made for. */
const account = privateKeyToAccount(keccak256(stringToBytes('valetkey owner')))

export type RecordedProps = {
  /** Those on this device. @default one in each state */
  sessions?: readonly Session[] | undefined
  /** What asks the chain. @default what was recorded */
  transport?: Transport | undefined
  /** What the owner does when the wallet asks. @default 'approve' */
  human?: TestWalletHuman | undefined
  /** Whether records are read; if not, they stay unread. @default true */
  reads?: boolean | undefined
  children: ReactNode
}

type World = { config: ValetKeyConfig; wagmiConfig: Config; queryClient: QueryClient }

/** An app whose owner is connected, on a chain that is a recording: it answers what a devnet did. */
export function Recorded({ children, ...setup }: RecordedProps): ReactElement | null {
  const [world, setWorld] = useState<World>()
  // A story is set up once.
  const [first] = useState(setup)
  useEffect(() => {
    void createWorld(first).then(setWorld)
  }, [first])
  if (world === undefined) return null
  return (
    <WagmiProvider config={world.wagmiConfig} reconnectOnMount={false}>
      <QueryClientProvider client={world.queryClient}>
        <ValetKeyProvider config={world.config}>{children}</ValetKeyProvider>
      </QueryClientProvider>
    </WagmiProvider>
  )
}

async function createWorld({
  sessions,
  transport = recordedTransport(),
  human,
  reads = true,
}: Omit<RecordedProps, 'children'>): Promise<World> {
  const config = await createFixtureConfig({ sessions })
  const { provider } = createTestWallet({ chain: foundry, transport, account, human })
  const wagmiConfig = createConfig({
    chains: [{ ...foundry, name: 'Devnet' }],
    transports: { [foundry.id]: transport },
    connectors: [
      injected({ target: { id: 'test', name: 'Test wallet', provider: () => provider } }),
    ],
    // Each question as it was recorded, not several in one.
    batch: { multicall: false },
    storage: null,
    multiInjectedProviderDiscovery: false,
  })
  const [connector] = wagmiConfig.connectors
  if (connector) await connect(wagmiConfig, { connector })
  return {
    config: reads
      ? config
      : { ...config, storage: { ...config.storage, listSessions: () => new Promise(() => {}) } },
    wagmiConfig,
    queryClient: new QueryClient({
      defaultOptions: { queries: { retry: false, staleTime: Infinity } },
    }),
  }
}

/** A request of the app in the recording, as its owner was asked. */
export const recordedRequest = fixtures.prepared.request
