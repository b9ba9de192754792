'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetUpdatePriceErrorType } from '@valetkey/core'
import {
  getUpdatePriceQueryOptions,
  type GetUpdatePriceData,
  type GetUpdatePriceOptions,
} from '@valetkey/core/query'
import { useOwnerWallet } from '../utils/useOwnerWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseUpdatePriceParameters<selected = GetUpdatePriceData> =
  GetUpdatePriceOptions<selected>

export type UseUpdatePriceErrorType = GetUpdatePriceErrorType

export type UseUpdatePriceReturnType<selected = GetUpdatePriceData> = UseQueryResult<
  selected,
  UseUpdatePriceErrorType
>

/** What it would cost to give a session of the connected owner new terms at once: no prompt. */
export function useUpdatePrice<selected = GetUpdatePriceData>(
  parameters: UseUpdatePriceParameters<selected> = {},
): UseUpdatePriceReturnType<selected> {
  const config = useValetKeyConfig()
  const connected = useOwnerWallet({ chainId: parameters.session?.chainId })
  const wallet = parameters.wallet ?? connected
  return useQuery(getUpdatePriceQueryOptions(config, { ...parameters, wallet }))
}
