'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { GetModularAccountErrorType } from '@valetkey/core'
import {
  getModularAccountQueryOptions,
  type GetModularAccountData,
  type GetModularAccountOptions,
} from '@valetkey/core/query'
import { useOwner } from '../utils/useOwner.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseModularAccountParameters<selected = GetModularAccountData> =
  GetModularAccountOptions<selected>

export type UseModularAccountErrorType = GetModularAccountErrorType

export type UseModularAccountReturnType<selected = GetModularAccountData> = UseQueryResult<
  selected,
  UseModularAccountErrorType
>

/** The account of the owner, and whether the chain has it yet. */
export function useModularAccount<selected = GetModularAccountData>(
  parameters: UseModularAccountParameters<selected> = {},
): UseModularAccountReturnType<selected> {
  const config = useValetKeyConfig()
  const connected = useOwner()
  const owner = parameters.owner ?? connected.owner
  const chainId = parameters.chainId ?? connected.chainId
  return useQuery(getModularAccountQueryOptions(config, { ...parameters, owner, chainId }))
}
