'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionsErrorType } from '@valetkey/core'
import {
  getSessionsQueryOptions,
  type GetSessionsData,
  type GetSessionsOptions,
} from '@valetkey/core/query'
import { useOwner } from '../utils/useOwner.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionsParameters<selected = GetSessionsData> = GetSessionsOptions<selected>

export type UseSessionsErrorType = GetSessionsErrorType

export type UseSessionsReturnType<selected = GetSessionsData> = UseQueryResult<
  selected,
  UseSessionsErrorType
>

/** Sessions of the owner or of an account on record, newest first; none while nobody is connected. */
export function useSessions<selected = GetSessionsData>(
  parameters: UseSessionsParameters<selected> = {},
): UseSessionsReturnType<selected> {
  const config = useValetKeyConfig()
  const { account } = parameters
  const connected = useOwner()
  const owner = parameters.owner ?? (account === undefined ? connected.owner : undefined)
  const isAsked = owner !== undefined || account !== undefined
  const enabled = isAsked && parameters.query?.enabled !== false
  const query = { ...parameters.query, enabled }
  return useQuery(getSessionsQueryOptions(config, { ...parameters, owner, query }))
}
