'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetSessionExposureErrorType } from '@valetkey/core'
import {
  getSessionExposureQueryOptions,
  type GetSessionExposureData,
  type GetSessionExposureOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionExposureParameters<selected = GetSessionExposureData> =
  GetSessionExposureOptions<selected>

export type UseSessionExposureErrorType = GetSessionExposureErrorType

export type UseSessionExposureReturnType<selected = GetSessionExposureData> = UseQueryResult<
  selected,
  UseSessionExposureErrorType
>

/** The most that can be lost if a session key leaks now: by this key, and by all live keys together. */
export function useSessionExposure<selected = GetSessionExposureData>(
  parameters: UseSessionExposureParameters<selected> = {},
): UseSessionExposureReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getSessionExposureQueryOptions(config, parameters))
}
