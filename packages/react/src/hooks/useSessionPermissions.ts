'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionPermissionsErrorType } from '@valetkey/core'
import {
  getSessionPermissionsQueryOptions,
  type GetSessionPermissionsData,
  type GetSessionPermissionsOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionPermissionsParameters<selected = GetSessionPermissionsData> =
  GetSessionPermissionsOptions<selected>

export type UseSessionPermissionsErrorType = GetSessionPermissionsErrorType

export type UseSessionPermissionsReturnType<selected = GetSessionPermissionsData> = UseQueryResult<
  selected,
  UseSessionPermissionsErrorType
>

/** What each permission of a session allows, what was spent of it and what is left. */
export function useSessionPermissions<selected = GetSessionPermissionsData>(
  parameters: UseSessionPermissionsParameters<selected> = {},
): UseSessionPermissionsReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getSessionPermissionsQueryOptions(config, parameters))
}
