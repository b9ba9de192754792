'use client'
import type { AccountApproval, Session, SessionRequest } from '@valetkey/core'
import {
  useRevocationPrice,
  useRotationPrice,
  useUpdatePrice,
  useValetKeyConfig,
} from '@valetkey/react'
import { useConfig } from 'wagmi'
import type { Format } from '../format/createFormat.js'
import { roundUp } from '../format/roundUp.js'
import type { OwnerCost } from '../RevokeDialog/OwnerCostLine.js'
import { useSettled } from './useSettled.js'

export type OwnerCostParameters = {
  act: 'revoke' | 'change' | 'rotate'
  /** That are about to be revoked, or the one that is about to change; none: there is nothing to find out. */
  sessions: readonly Session[]
  /** Allowances that may be taken back along with them. */
  approvals: readonly AccountApproval[]
  /** The terms that a change would make hold, once there are any. */
  draft: SessionRequest | undefined
  format: Format
}

/** Who pays for what the owner is about to sign, and the most that it costs where that is the owner. */
export function useOwnerCost({
  act,
  sessions,
  approvals,
  draft,
  format,
}: OwnerCostParameters): OwnerCost {
  const { paymasters } = useValetKeyConfig()
  const { chains } = useConfig()
  const [session] = sessions
  const sponsored = session !== undefined && paymasters[session.chainId] !== undefined
  const asks = session !== undefined && !sponsored
  const revocation = useRevocationPrice({
    sessions,
    approvals,
    query: { enabled: asks && act === 'revoke' },
  })
  const rotation = useRotationPrice({ session, query: { enabled: asks && act === 'rotate' } })
  const request = useSettled(draft)
  const update = useUpdatePrice({ session, request, query: { enabled: asks && request === draft } })
  // The last answer stays on record while the terms go on changing.
  const change = request === draft ? update.data : undefined
  const price = { revoke: revocation.data, rotate: rotation.data, change }[act]
  const native = chains.find(({ id }) => id === session?.chainId)?.nativeCurrency
  if (sponsored) return { payer: 'sponsor' }
  // Of 0 wei: there is nothing to do.
  if (!price?.wei || !native) return { payer: 'owner' }
  const { symbol, decimals } = native
  const token = { address: 'native' as const, symbol, decimals, verified: true }
  return { payer: 'owner', gas: format.amount(roundUp(price.wei), token) }
}
