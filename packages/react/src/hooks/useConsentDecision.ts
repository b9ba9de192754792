'use client'
import {
  getConsentDecision,
  type GetConsentDecisionParameters,
  type GetConsentDecisionReturnType,
} from '@valetkey/core'
import { useMemo } from 'react'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseConsentDecisionParameters = Partial<GetConsentDecisionParameters>

export type UseConsentDecisionReturnType = GetConsentDecisionReturnType | undefined

/** All that a consent dialog shows, read from the bytes; nothing until a session is prepared. */
export function useConsentDecision({
  prepared,
  asked,
  approvals,
  labels,
}: UseConsentDecisionParameters = {}): UseConsentDecisionReturnType {
  const config = useValetKeyConfig()
  return useMemo(
    () => prepared && getConsentDecision(config, { prepared, asked, approvals, labels }),
    [config, prepared, asked, approvals, labels],
  )
}
