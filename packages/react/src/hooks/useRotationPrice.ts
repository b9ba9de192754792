'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetRotationPriceErrorType } from '@valetkey/core'
import {
  getRotationPriceQueryOptions,
  type GetRotationPriceData,
  type GetRotationPriceOptions,
} from '@valetkey/core/query'
import { useOwnerWallet } from '../utils/useOwnerWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRotationPriceParameters<selected = GetRotationPriceData> =
  GetRotationPriceOptions<selected>

export type UseRotationPriceErrorType = GetRotationPriceErrorType

export type UseRotationPriceReturnType<selected = GetRotationPriceData> = UseQueryResult<
  selected,
  UseRotationPriceErrorType
>

/** What it would cost to put a new key in the place of a session's at once: no prompt. */
export function useRotationPrice<selected = GetRotationPriceData>(
  parameters: UseRotationPriceParameters<selected> = {},
): UseRotationPriceReturnType<selected> {
  const config = useValetKeyConfig()
  const connected = useOwnerWallet({ chainId: parameters.session?.chainId })
  const wallet = parameters.wallet ?? connected
  return useQuery(getRotationPriceQueryOptions(config, { ...parameters, wallet }))
}
