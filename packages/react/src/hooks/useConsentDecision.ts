'use client'
import type { GetConsentDecisionParameters, GetConsentDecisionReturnType } from '@valetkey/core'
import { lazyConsentActions } from '@valetkey/core/query'
import { useMemo } from 'react'
import { useOnFirstUse } from '../utils/useOnFirstUse.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseConsentDecisionParameters = Partial<GetConsentDecisionParameters>

export type UseConsentDecisionReturnType = GetConsentDecisionReturnType | undefined

/**
 * All that a consent dialog shows, read from the bytes; nothing until a session is prepared. What reads
 * them came with the preparing: only for a session that another page prepared it is fetched first.
 */
export function useConsentDecision({
  prepared,
  asked,
  approvals,
  labels,
}: UseConsentDecisionParameters = {}): UseConsentDecisionReturnType {
  const config = useValetKeyConfig()
  const actions = useOnFirstUse(lazyConsentActions, prepared !== undefined)
  return useMemo(
    () => prepared && actions?.getConsentDecision(config, { prepared, asked, approvals, labels }),
    [config, actions, prepared, asked, approvals, labels],
  )
}
