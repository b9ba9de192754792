import type { ConnectedOwner as LibraryOwner } from '@valetkey/react'
import { createContext, useContext } from 'react'
import type { Address } from 'viem'

/** Who owns the account, and with what they sign. */
export type ConnectedOwner = LibraryOwner & {
  type: 'wallet' | 'passkey' | '7702'
  /** The smart account. */
  account: Address
}

export type Payer = 'sponsor' | 'account'

export type OwnerContextValue = {
  connected: ConnectedOwner | undefined
  /** Who was connected before is being asked. */
  checking: boolean
  /** Makes a passkey with the device, or takes the one that was made here. */
  connectPasskey: () => Promise<void>
  /** Lets the account code run at the address of a key in this page (EIP-7702). */
  connectDelegated: () => Promise<void>
  leave: () => void
  /** Who pays for the gas of what the keys do. */
  payer: Payer
  setPayer: (payer: Payer) => void
}

export const OwnerContext = createContext<OwnerContextValue | undefined>(undefined)

/** The owner of the account that this page acts on. */
export function useOwner(): OwnerContextValue {
  const value = useContext(OwnerContext)
  if (value === undefined) throw new Error('OwnerContext has no value here.')
  return value
}
