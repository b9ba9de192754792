'use client'
import type { AccountApproval, Session } from '@valetkey/core'
import { useRevocationPrice, useValetKeyConfig } from '@valetkey/react'
import { useConfig } from 'wagmi'
import type { Format } from '../format/createFormat.js'
import { roundUp } from '../format/roundUp.js'
import type { OwnerCost } from '../RevokeDialog/OwnerCostLine.js'

export type OwnerCostParameters = {
  /** That are about to be revoked; none: there is nothing to find out. */
  sessions: readonly Session[]
  /** Allowances that may be taken back along with them. */
  approvals: readonly AccountApproval[]
  format: Format
}

/** Who pays for taking sessions back, and the most that it costs where that is the owner. */
export function useOwnerCost({ sessions, approvals, format }: OwnerCostParameters): OwnerCost {
  const { paymasters } = useValetKeyConfig()
  const { chains } = useConfig()
  const [first] = sessions
  const sponsored = first !== undefined && paymasters[first.chainId] !== undefined
  const { data: price } = useRevocationPrice({
    sessions,
    approvals,
    query: { enabled: first !== undefined && !sponsored },
  })
  const native = chains.find(({ id }) => id === first?.chainId)?.nativeCurrency
  if (sponsored) return { payer: 'sponsor' }
  if (!price || !native) return { payer: 'owner' }
  const { symbol, decimals } = native
  const token = { address: 'native' as const, symbol, decimals, verified: true }
  return { payer: 'owner', gas: format.amount(roundUp(price.wei), token) }
}
