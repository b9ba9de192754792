'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetRevocationPriceErrorType } from '@valetkey/core'
import {
  getRevocationPriceQueryOptions,
  type GetRevocationPriceData,
  type GetRevocationPriceOptions,
} from '@valetkey/core/query'
import { useOwnerWallet } from '../utils/useOwnerWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRevocationPriceParameters<selected = GetRevocationPriceData> =
  GetRevocationPriceOptions<selected>

export type UseRevocationPriceErrorType = GetRevocationPriceErrorType

export type UseRevocationPriceReturnType<selected = GetRevocationPriceData> = UseQueryResult<
  selected,
  UseRevocationPriceErrorType
>

/** What it would cost to take sessions of the connected owner back: no prompt. */
export function useRevocationPrice<selected = GetRevocationPriceData>(
  parameters: UseRevocationPriceParameters<selected> = {},
): UseRevocationPriceReturnType<selected> {
  const config = useValetKeyConfig()
  const connected = useOwnerWallet({ chainId: parameters.sessions?.[0]?.chainId })
  const wallet = parameters.wallet ?? connected
  return useQuery(getRevocationPriceQueryOptions(config, { ...parameters, wallet }))
}
