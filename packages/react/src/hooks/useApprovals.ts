'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetApprovalsErrorType } from '@valetkey/core'
import {
  getApprovalsQueryOptions,
  type GetApprovalsData,
  type GetApprovalsOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseApprovalsParameters<selected = GetApprovalsData> = GetApprovalsOptions<selected>

export type UseApprovalsErrorType = GetApprovalsErrorType

export type UseApprovalsReturnType<selected = GetApprovalsData> = UseQueryResult<
  selected,
  UseApprovalsErrorType
>

/** ERC-20 allowances that an account has open, and which session gave each. */
export function useApprovals<selected = GetApprovalsData>(
  parameters: UseApprovalsParameters<selected> = {},
): UseApprovalsReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getApprovalsQueryOptions(config, parameters))
}
