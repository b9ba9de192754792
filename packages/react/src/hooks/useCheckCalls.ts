'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CheckSessionCallsErrorType, SessionCall } from '@valetkey/core'
import {
  checkCallsQueryOptions,
  type CheckCallsData,
  type CheckCallsOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseCheckCallsParameters<
  calls extends readonly unknown[] = readonly SessionCall[],
  selected = CheckCallsData,
> = CheckCallsOptions<calls, selected>

export type UseCheckCallsErrorType = CheckSessionCallsErrorType

export type UseCheckCallsReturnType<selected = CheckCallsData> = UseQueryResult<
  selected,
  UseCheckCallsErrorType
>

/** Whether the chain would let a session make these calls, and if not, why and what to do. */
export function useCheckCalls<const calls extends readonly unknown[], selected = CheckCallsData>(
  parameters: UseCheckCallsParameters<calls, selected> = {},
): UseCheckCallsReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(checkCallsQueryOptions(config, parameters))
}
