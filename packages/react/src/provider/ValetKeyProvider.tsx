'use client'
import { useQueryClient } from '@tanstack/react-query'
import {
  ClientMissingError,
  type Owner,
  type OwnerWallet,
  type ValetKeyConfig,
} from '@valetkey/core'
import { watchSessionQueries } from '@valetkey/core/query'
import { useEffect, useMemo, type ReactElement, type ReactNode } from 'react'
import type { Address } from 'viem'
import { useConfig } from 'wagmi'
import { getClient } from 'wagmi/actions'
import { OwnerContext } from './OwnerContext.js'
import { ValetKeyContext } from './ValetKeyContext.js'

export type ValetKeyProviderProps = {
  /** From `createValetKeyConfig`, made once outside of components. Its RPC clients come from wagmi. */
  config: ValetKeyConfig
  /**
   * Whose accounts the hooks are about: a passkey, an owner in a module, or an EOA that is the account
   * itself. An address stands for an EOA.
   * @default the EOA of `wallet`
   */
  owner?: Owner | Address | undefined
  /**
   * What that owner signs with: a viem `WebAuthnAccount` for a passkey.
   * @default the wallet that wagmi has connected
   */
  wallet?: OwnerWallet | undefined
  children?: ReactNode
}

/** Gives the hooks their config. Goes inside `WagmiProvider` and `QueryClientProvider`. */
export function ValetKeyProvider({
  config,
  owner,
  wallet,
  children,
}: ValetKeyProviderProps): ReactElement {
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
  const provided = useMemo(() => ({ owner, wallet }), [owner, wallet])
  return (
    <ValetKeyContext.Provider value={value}>
      <OwnerContext.Provider value={provided}>{children}</OwnerContext.Provider>
    </ValetKeyContext.Provider>
  )
}
