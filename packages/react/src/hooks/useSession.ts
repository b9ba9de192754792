'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionErrorType } from '@valetkey/core'
import {
  getSessionQueryOptions,
  type GetSessionData,
  type GetSessionOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionParameters<selected = GetSessionData> = GetSessionOptions<selected>

export type UseSessionErrorType = GetSessionErrorType

export type UseSessionReturnType<selected = GetSessionData> = UseQueryResult<
  selected,
  UseSessionErrorType
>

/** What is on record for one session. */
export function useSession<selected = GetSessionData>(
  parameters: UseSessionParameters<selected> = {},
): UseSessionReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getSessionQueryOptions(config, parameters))
}
