'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionsErrorType } from '@valetkey/core'
import {
  getSessionsQueryOptions,
  type GetSessionsData,
  type GetSessionsOptions,
} from '@valetkey/core/query'
import { useConnection } from 'wagmi'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionsParameters<selected = GetSessionsData> = GetSessionsOptions<selected>

export type UseSessionsErrorType = GetSessionsErrorType

export type UseSessionsReturnType<selected = GetSessionsData> = UseQueryResult<
  selected,
  UseSessionsErrorType
>

/** Sessions on record for the connected owner, newest first; none while nobody is connected. */
export function useSessions<selected = GetSessionsData>(
  parameters: UseSessionsParameters<selected> = {},
): UseSessionsReturnType<selected> {
  const config = useValetKeyConfig()
  const { address } = useConnection()
  const owner = parameters.owner ?? address
  const enabled = owner !== undefined && parameters.query?.enabled !== false
  const query = { ...parameters.query, enabled }
  return useQuery(getSessionsQueryOptions(config, { ...parameters, owner, query }))
}
