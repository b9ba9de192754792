'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type {
  RecoverSessionsErrorType,
  RecoverSessionsParameters,
  RecoverSessionsReturnType,
} from '@valetkey/core'
import { recoverSessionsMutationOptions } from '@valetkey/core/query'
import type { WalletNotConnectedErrorType } from '../errors/WalletNotConnectedError.js'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwner } from '../utils/useOwner.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** Owner and chain are the provider's or wagmi's, where nothing else is said. */
export type UseRecoverSessionsVariables = Partial<RecoverSessionsParameters> | void

export type UseRecoverSessionsErrorType = RecoverSessionsErrorType | WalletNotConnectedErrorType

export type UseRecoverSessionsParameters = MutationParameter<
  RecoverSessionsReturnType,
  UseRecoverSessionsErrorType,
  UseRecoverSessionsVariables
>

export type UseRecoverSessionsReturnType = UseMutationResult<
  RecoverSessionsReturnType,
  UseRecoverSessionsErrorType,
  UseRecoverSessionsVariables
>

/** Rebuilds every session of an account from the chain: no prompt. */
export function useRecoverSessions({
  mutation,
}: UseRecoverSessionsParameters = {}): UseRecoverSessionsReturnType {
  const { withOwner } = useOwner()
  const { mutationFn, mutationKey } = recoverSessionsMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    mutationFn: (variables) => mutationFn(withOwner({ ...variables })),
    mutationKey,
  })
}
