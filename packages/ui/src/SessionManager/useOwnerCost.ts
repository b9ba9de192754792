'use client'
import type { OwnerPrice, Session } from '@valetkey/core'
import { useValetKeyConfig } from '@valetkey/react'
import { useConfig } from 'wagmi'
import type { Format } from '../format/createFormat.js'
import { roundUp } from '../format/roundUp.js'
import type { OwnerCost } from '../RevokeDialog/OwnerCostLine.js'

/** Who pays for what the owner signs of a session, and the most that it costs where that is the owner. */
export function useOwnerCost({
  session,
  price,
  format,
}: {
  session: Session | undefined
  /** Absent: not found out yet. Of 0 wei: there is nothing to do. */
  price: OwnerPrice | undefined
  format: Format
}): OwnerCost {
  const { paymasters } = useValetKeyConfig()
  const { chains } = useConfig()
  if (session && paymasters[session.chainId]) return { payer: 'sponsor' }
  const native = chains.find(({ id }) => id === session?.chainId)?.nativeCurrency
  if (!price?.wei || !native) return { payer: 'owner' }
  const { symbol, decimals } = native
  const token = { address: 'native' as const, symbol, decimals, verified: true }
  return { payer: 'owner', gas: format.amount(roundUp(price.wei), token) }
}
