'use client'
import type { Owner, OwnerWallet } from '@valetkey/core'
import { createContext } from 'react'
import type { Address } from 'viem'

/** Who owns the account and with what they sign, where that is not the wallet that wagmi has connected. */
export type ProvidedOwner = {
  owner?: Owner | Address | undefined
  wallet?: OwnerWallet | undefined
}

export const OwnerContext = createContext<ProvidedOwner>({})
