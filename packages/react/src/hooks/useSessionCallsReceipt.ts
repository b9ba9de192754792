'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { WaitForSessionCallsReceiptErrorType } from '@valetkey/core'
import {
  waitForSessionCallsReceiptQueryOptions,
  type WaitForSessionCallsReceiptData,
  type WaitForSessionCallsReceiptOptions,
} from '@valetkey/core/query'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionCallsReceiptParameters<selected = WaitForSessionCallsReceiptData> =
  WaitForSessionCallsReceiptOptions<selected>

export type UseSessionCallsReceiptErrorType = WaitForSessionCallsReceiptErrorType

export type UseSessionCallsReceiptReturnType<selected = WaitForSessionCallsReceiptData> =
  UseQueryResult<selected, UseSessionCallsReceiptErrorType>

/** Waits until calls of a session are in a block. */
export function useSessionCallsReceipt<selected = WaitForSessionCallsReceiptData>(
  parameters: UseSessionCallsReceiptParameters<selected> = {},
): UseSessionCallsReceiptReturnType<selected> {
  const config = useValetKeyConfig()
  return useQuery(waitForSessionCallsReceiptQueryOptions(config, parameters))
}
