import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fixtures, recordedTransport } from '@valetkey/testing/fixtures'
import type { ValetKeyConfig } from '@valetkey/core'
import type { ReactElement } from 'react'
import { foundry } from 'viem/chains'
import { createConfig, WagmiProvider } from 'wagmi'
import { ValetKeyProvider } from '../provider/ValetKeyProvider.js'
import * as react from '../exports/index.js'

const { session } = fixtures.sessions.active
const { account, chainId, owner } = fixtures
const request = session.request
const calls = [{ to: fixtures.contracts.arena, data: '0x70e87aaf' as const }]

/** A component for each hook: what it says is text that must be the same on server and page. */
export const hooks: {
  readonly [hook in Extract<keyof typeof react, `use${string}`>]: () => unknown
} = {
  useApprovals: () => react.useApprovals({ account, chainId }).status,
  useCancelGrant: () => react.useCancelGrant().status,
  useCheckCalls: () => react.useCheckCalls({ session, calls }).status,
  useConsentDecision: () => react.useConsentDecision() ?? 'none',
  useCountdown: () => react.useCountdown({ until: fixtures.now, chainId }) ?? 'none',
  useCreateSession: () => react.useCreateSession().status,
  useLabels: () => react.useLabels({ chainId, tokens: [] }).status,
  useModularAccount: () => react.useModularAccount({ owner, chainId }).status,
  usePrepareSession: () => react.usePrepareSession().status,
  useRecoverSessions: () => react.useRecoverSessions().status,
  useRevocationPrice: () => react.useRevocationPrice().status,
  useRevokeAllSessions: () => react.useRevokeAllSessions().status,
  useRevokeSession: () => react.useRevokeSession().status,
  useRevokeSessions: () => react.useRevokeSessions().status,
  useRotateSessionKey: () => react.useRotateSessionKey().status,
  useRotationPrice: () => react.useRotationPrice().status,
  useSendSessionCalls: () => react.useSendSessionCalls({ session }).status,
  useSession: () => react.useSession({ id: session.id }).status,
  useSessionCallsReceipt: () => react.useSessionCallsReceipt({ chainId }).status,
  useSessionConsent: () => react.useSessionConsent().state.status,
  useSessionExposure: () => react.useSessionExposure({ session }).status,
  useSessionPermissions: () => react.useSessionPermissions({ session }).status,
  useSessionRequestDraft: () =>
    react.useSessionRequestDraft({ defaultValue: request, now: fixtures.now }).issues.length,
  useSessionStatus: () => react.useSessionStatus({ session }).status,
  useSessions: () => react.useSessions({ owner }).status,
  useSessionUpdate: () => react.useSessionUpdate({ session, request }).status,
  useStopSession: () => react.useStopSession().status,
  useUpdatePrice: () => react.useUpdatePrice().status,
  useUpdateSession: () => react.useUpdateSession().status,
  useValetKeyConfig: () => react.useValetKeyConfig().app.name,
}

function Show({ name, use }: { name: string; use: () => unknown }): ReactElement {
  // A hook that comes as a prop is none that React Compiler knows.
  'use no memo'
  return (
    <li>
      {name}: {String(use())}
    </li>
  )
}

/** All of them on one page. */
export function createPage(config: ValetKeyConfig): ReactElement {
  const wagmiConfig = createConfig({
    chains: [foundry],
    transports: { [foundry.id]: recordedTransport() },
    multiInjectedProviderDiscovery: false,
    // The recording knows each question by itself, not those that happen to be asked together.
    batch: { multicall: false },
    ssr: true,
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return (
    <WagmiProvider config={wagmiConfig} reconnectOnMount={false}>
      <QueryClientProvider client={queryClient}>
        <ValetKeyProvider config={config}>
          <ul>
            {Object.entries(hooks).map(([name, use]) => (
              <Show key={name} name={name} use={use} />
            ))}
          </ul>
        </ValetKeyProvider>
      </QueryClientProvider>
    </WagmiProvider>
  )
}
