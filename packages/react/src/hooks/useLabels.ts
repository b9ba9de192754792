'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetLabelsErrorType } from '@valetkey/core'
import {
  getLabelsQueryOptions,
  type GetLabelsData,
  type GetLabelsOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseLabelsParameters<selected = GetLabelsData> = GetLabelsOptions<selected>

export type UseLabelsErrorType = GetLabelsErrorType

export type UseLabelsReturnType<selected = GetLabelsData> = UseQueryResult<
  selected,
  UseLabelsErrorType
>

/** The app's labels, with what tokens that it does not vouch for say of themselves, marked unverified. */
export function useLabels<selected = GetLabelsData>(
  parameters: UseLabelsParameters<selected> = {},
): UseLabelsReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(getLabelsQueryOptions(config, parameters))
}
