'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  StopSessionErrorType,
  StopSessionParameters,
  StopSessionReturnType,
} from '@valetkey/core'
import { stopSessionMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseStopSessionVariables = OptionalWallet<StopSessionParameters>

export type UseStopSessionErrorType = StopSessionErrorType | OwnerErrorType

export type UseStopSessionParameters = MutationParameter<
  StopSessionReturnType,
  UseStopSessionErrorType,
  UseStopSessionVariables
>

export type UseStopSessionReturnType = UseMutationResult<
  StopSessionReturnType,
  UseStopSessionErrorType,
  UseStopSessionVariables
>

/** Ends a session in an emergency, for little gas: one prompt of the owner. */
export function useStopSession({
  mutation,
}: UseStopSessionParameters = {}): UseStopSessionReturnType {
  const options = stopSessionMutationOptions(useValetKeyConfig())
  return useOwnerMutation({ ...options, mutation, toChainId: ({ session }) => session.chainId })
}
