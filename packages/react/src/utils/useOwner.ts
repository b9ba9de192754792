'use client'
import type { Owner, OwnerWallet } from '@valetkey/core'
import { useCallback, useContext } from 'react'
import type { Address } from 'viem'
import { useChainId, useConfig, useConnection } from 'wagmi'
import { getChainId, getConnection, getWalletClient } from 'wagmi/actions'
import { WalletNotConnectedError } from '../errors/WalletNotConnectedError.js'
import { OwnerContext, type ProvidedOwner } from '../provider/OwnerContext.js'

export type UseOwnerReturnType = {
  /** `undefined` while nobody is connected. */
  owner: Owner | Address | undefined
  chainId: number
  /** Fills in both, as they are at this moment. Throws where there is no owner. */
  withOwner<parameters extends OwnerParameters>(
    parameters: parameters,
  ): parameters & { owner: Owner | Address; chainId: number }
  /** What the owner signs with, on the chain that is asked for. Throws wagmi's errors where it is not. */
  getWallet(parameters: { chainId: number | undefined }): Promise<OwnerWallet>
}

type OwnerParameters = ProvidedOwner & { chainId?: number | undefined }

/** Who owns the account: the provider's owner, or whom wagmi has connected. */
export function useOwner(): UseOwnerReturnType {
  const config = useConfig()
  const provided = useContext(OwnerContext)
  const current = useChainId()
  const { address, chainId = current } = useConnection()
  const withOwner = useCallback<UseOwnerReturnType['withOwner']>(
    (parameters) => {
      const connection = getConnection(config)
      const wallet = parameters.wallet ?? provided.wallet
      const owner =
        parameters.owner ?? toOwner({ owner: provided.owner, wallet }, connection.address)
      if (owner === undefined) throw new WalletNotConnectedError()
      const id = parameters.chainId ?? connection.chainId ?? getChainId(config)
      return { ...parameters, owner, chainId: id }
    },
    [config, provided],
  )
  const getWallet = useCallback<UseOwnerReturnType['getWallet']>(
    async (parameters) => provided.wallet ?? getWalletClient(config, parameters),
    [config, provided],
  )
  return { owner: toOwner(provided, address), chainId, withOwner, getWallet }
}

function toOwner(
  { owner, wallet }: ProvidedOwner,
  connected: Address | undefined,
): Owner | Address | undefined {
  if (owner !== undefined || wallet === undefined) return owner ?? connected
  return 'account' in wallet ? wallet.account.address : undefined
}
