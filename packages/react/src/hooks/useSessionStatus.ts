'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionStatusErrorType } from '@valetkey/core'
import {
  getSessionStatusQueryOptions,
  type GetSessionStatusData,
  type GetSessionStatusOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionStatusParameters<selected = GetSessionStatusData> =
  GetSessionStatusOptions<selected>

export type UseSessionStatusErrorType = GetSessionStatusErrorType

export type UseSessionStatusReturnType<selected = GetSessionStatusData> = UseQueryResult<
  selected,
  UseSessionStatusErrorType
>

/** Where a session is in its life. Asked again at the moment it can change by time alone. */
export function useSessionStatus<selected = GetSessionStatusData>(
  parameters: UseSessionStatusParameters<selected> = {},
): UseSessionStatusReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getSessionStatusQueryOptions(config, parameters))
}
