'use client'
import type { Owner, OwnerWallet } from '@valetkey/core'
import { useCallback, useContext } from 'react'
import type { Address } from 'viem'
import { useChainId, useConfig, useConnection, type Config } from 'wagmi'
import { getChainId, getConnection, getWalletClient } from 'wagmi/actions'
import { WalletNotConnectedError } from '../errors/WalletNotConnectedError.js'
import { OwnerContext } from '../provider/OwnerContext.js'

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

type OwnerParameters = {
  owner?: Owner | Address | undefined
  chainId?: number | undefined
}

/** Who owns the account: the provider's owner, or whom wagmi has connected. */
export function useOwner(): UseOwnerReturnType {
  const config = useConfig()
  const given = useContext(OwnerContext)
  const current = useChainId()
  const connection = useConnection()
  const withOwner = useCallback<UseOwnerReturnType['withOwner']>(
    (parameters) => {
      const connected = given ?? getConnected(config)
      const owner = parameters.owner ?? connected.owner
      if (owner === undefined) throw new WalletNotConnectedError()
      return { ...parameters, owner, chainId: parameters.chainId ?? connected.chainId }
    },
    [config, given],
  )
  const getWallet = useCallback<UseOwnerReturnType['getWallet']>(
    async (parameters) => given?.wallet ?? getWalletClient(config, parameters),
    [config, given],
  )
  return {
    owner: given?.owner ?? connection.address,
    chainId: given?.chainId ?? connection.chainId ?? current,
    withOwner,
    getWallet,
  }
}

function getConnected(config: Config): { owner: Address | undefined; chainId: number } {
  const { address: owner, chainId } = getConnection(config)
  return { owner, chainId: chainId ?? getChainId(config) }
}
