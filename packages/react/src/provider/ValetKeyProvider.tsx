'use client'
import { useQueryClient } from '@tanstack/react-query'
import { ClientMissingError, type ValetKeyConfig } from '@valetkey/core'
import { watchSessionQueries } from '@valetkey/core/query'
import { useEffect, useMemo, type ReactElement, type ReactNode } from 'react'
import { useConfig } from 'wagmi'
import { getClient } from 'wagmi/actions'
import { OwnerContext, type ConnectedOwner } from './OwnerContext.js'
import { ValetKeyContext } from './ValetKeyContext.js'

export type ValetKeyProviderProps = {
  /** From `createValetKeyConfig`, made once outside of components. Its RPC clients come from wagmi. */
  config: ValetKeyConfig
  /**
   * Who signs instead of the wallet that wagmi has connected: a passkey, an owner in a module, or an EOA
   * that is the account itself (EIP-7702). Made once, not anew with every render.
   * @default wagmi's connection
   */
  owner?: ConnectedOwner | undefined
  children?: ReactNode
}

/** Gives the hooks their config. Goes inside `WagmiProvider` and `QueryClientProvider`. */
export function ValetKeyProvider({ config, owner, children }: ValetKeyProviderProps): ReactElement {
  const wagmiConfig = useConfig()
  const queryClient = useQueryClient()
  const value = useMemo(
    () => ({
      ...config,
      getClient({ chainId }: { chainId: number }) {
        const client = getClient(wagmiConfig, { chainId })
        if (client === undefined) throw new ClientMissingError({ chainId })
        return client
      },
    }),
    [config, wagmiConfig],
  )
  useEffect(() => watchSessionQueries(config, queryClient), [config, queryClient])
  return (
    <ValetKeyContext.Provider value={value}>
      <OwnerContext.Provider value={owner}>{children}</OwnerContext.Provider>
    </ValetKeyContext.Provider>
  )
}
