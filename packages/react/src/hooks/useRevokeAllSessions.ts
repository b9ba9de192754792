'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  RevokeAllSessionsErrorType,
  RevokeAllSessionsParameters,
  RevokeAllSessionsReturnType,
} from '@valetkey/core'
import { revokeAllSessionsMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRevokeAllSessionsVariables = OptionalWallet<RevokeAllSessionsParameters>

export type UseRevokeAllSessionsErrorType = RevokeAllSessionsErrorType | OwnerErrorType

export type UseRevokeAllSessionsParameters = MutationParameter<
  RevokeAllSessionsReturnType,
  UseRevokeAllSessionsErrorType,
  UseRevokeAllSessionsVariables
>

export type UseRevokeAllSessionsReturnType = UseMutationResult<
  RevokeAllSessionsReturnType,
  UseRevokeAllSessionsErrorType,
  UseRevokeAllSessionsVariables
>

/** Takes every session of an account back: one prompt of the owner. */
export function useRevokeAllSessions({
  mutation,
}: UseRevokeAllSessionsParameters = {}): UseRevokeAllSessionsReturnType {
  const options = revokeAllSessionsMutationOptions(useValetKeyConfig())
  return useOwnerMutation({ ...options, mutation, toChainId: ({ chainId }) => chainId })
}
