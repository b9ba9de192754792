'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  RevokeSessionsErrorType,
  RevokeSessionsParameters,
  RevokeSessionsReturnType,
} from '@valetkey/core'
import { revokeSessionsMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRevokeSessionsVariables = OptionalWallet<RevokeSessionsParameters>

export type UseRevokeSessionsErrorType = RevokeSessionsErrorType | OwnerErrorType

export type UseRevokeSessionsParameters = MutationParameter<
  RevokeSessionsReturnType,
  UseRevokeSessionsErrorType,
  UseRevokeSessionsVariables
>

export type UseRevokeSessionsReturnType = UseMutationResult<
  RevokeSessionsReturnType,
  UseRevokeSessionsErrorType,
  UseRevokeSessionsVariables
>

/** Takes several sessions of one account back: one prompt of the owner. */
export function useRevokeSessions({
  mutation,
}: UseRevokeSessionsParameters = {}): UseRevokeSessionsReturnType {
  const options = revokeSessionsMutationOptions(useValetKeyConfig())
  return useOwnerMutation({
    ...options,
    mutation,
    toChainId: ({ sessions: [first] }) => first?.chainId,
  })
}
