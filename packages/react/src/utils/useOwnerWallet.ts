'use client'
import type { OwnerWallet } from '@valetkey/core'
import { useContext } from 'react'
import { useWalletClient } from 'wagmi'
import { OwnerContext } from '../provider/OwnerContext.js'

/** What the owner signs with: the provider's wallet, or wagmi's where it is on the chain that is asked for. */
export function useOwnerWallet({
  chainId,
}: {
  chainId: number | undefined
}): OwnerWallet | undefined {
  const given = useContext(OwnerContext)?.wallet
  const { data } = useWalletClient({ chainId, query: { enabled: given === undefined } })
  return given ?? data
}
