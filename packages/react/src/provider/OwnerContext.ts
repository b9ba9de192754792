'use client'
import type { Owner, OwnerWallet } from '@valetkey/core'
import { createContext } from 'react'

/** Who owns the account, with what they sign, and on which chain. */
export type ConnectedOwner = {
  owner: Owner
  /** A viem wallet client, or a `WebAuthnAccount` for a passkey. */
  wallet: OwnerWallet
  chainId: number
}

export const OwnerContext = createContext<ConnectedOwner | undefined>(undefined)
