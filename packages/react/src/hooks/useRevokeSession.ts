'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  RevokeSessionErrorType,
  RevokeSessionParameters,
  RevokeSessionReturnType,
} from '@valetkey/core'
import { revokeSessionMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRevokeSessionVariables = OptionalWallet<RevokeSessionParameters>

export type UseRevokeSessionErrorType = RevokeSessionErrorType | OwnerErrorType

export type UseRevokeSessionParameters = MutationParameter<
  RevokeSessionReturnType,
  UseRevokeSessionErrorType,
  UseRevokeSessionVariables
>

export type UseRevokeSessionReturnType = UseMutationResult<
  RevokeSessionReturnType,
  UseRevokeSessionErrorType,
  UseRevokeSessionVariables
>

/** Takes a session back: one prompt of the owner. */
export function useRevokeSession({
  mutation,
}: UseRevokeSessionParameters = {}): UseRevokeSessionReturnType {
  const options = revokeSessionMutationOptions(useValetKeyConfig())
  return useOwnerMutation({ ...options, mutation, toChainId: ({ session }) => session.chainId })
}
