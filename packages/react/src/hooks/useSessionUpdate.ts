'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionUpdateErrorType } from '@valetkey/core'
import {
  getSessionUpdateQueryOptions,
  type GetSessionUpdateData,
  type GetSessionUpdateOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionUpdateParameters<selected = GetSessionUpdateData> =
  GetSessionUpdateOptions<selected>

export type UseSessionUpdateErrorType = GetSessionUpdateErrorType

export type UseSessionUpdateReturnType<selected = GetSessionUpdateData> = UseQueryResult<
  selected,
  UseSessionUpdateErrorType
>

/** What new terms of a session would change, to be shown before the owner is asked. */
export function useSessionUpdate<selected = GetSessionUpdateData>(
  parameters: UseSessionUpdateParameters<selected> = {},
): UseSessionUpdateReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getSessionUpdateQueryOptions(config, parameters))
}
