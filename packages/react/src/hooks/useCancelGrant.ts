'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  CancelGrantErrorType,
  CancelGrantParameters,
  CancelGrantReturnType,
} from '@valetkey/core'
import { cancelGrantMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseCancelGrantVariables = OptionalWallet<CancelGrantParameters>

export type UseCancelGrantErrorType = CancelGrantErrorType | OwnerErrorType

export type UseCancelGrantParameters = MutationParameter<
  CancelGrantReturnType,
  UseCancelGrantErrorType,
  UseCancelGrantVariables
>

export type UseCancelGrantReturnType = UseMutationResult<
  CancelGrantReturnType,
  UseCancelGrantErrorType,
  UseCancelGrantVariables
>

/** Makes sure that a grant can never land: one prompt of the owner. */
export function useCancelGrant({
  mutation,
}: UseCancelGrantParameters = {}): UseCancelGrantReturnType {
  const options = cancelGrantMutationOptions(useValetKeyConfig())
  return useOwnerMutation({ ...options, mutation, toChainId: ({ session }) => session.chainId })
}
