'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type {
  RecoverSessionsErrorType,
  RecoverSessionsParameters,
  RecoverSessionsReturnType,
} from '@valetkey/core'
import { recoverSessionsMutationOptions } from '@valetkey/core/query'
import { useConfig } from 'wagmi'
import type { WalletNotConnectedErrorType } from '../errors/WalletNotConnectedError.js'
import { getConnected } from '../utils/getConnected.js'
import type { MutationParameter } from '../utils/mutation.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** Owner and chain are the connected wallet's, where nothing else is said. */
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
  const wagmiConfig = useConfig()
  const { mutationFn, mutationKey } = recoverSessionsMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    mutationFn: (variables) => mutationFn({ ...getConnected(wagmiConfig), ...variables }),
    mutationKey,
  })
}
