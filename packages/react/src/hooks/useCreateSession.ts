'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { CreateSessionErrorType, CreateSessionParameters, Session } from '@valetkey/core'
import { createSessionMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { WithoutWallet } from '../utils/WithoutWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** What `usePrepareSession` made, or a request, for the connected wallet to sign. */
export type UseCreateSessionVariables = WithoutWallet<CreateSessionParameters>

export type UseCreateSessionErrorType = CreateSessionErrorType | OwnerErrorType

export type UseCreateSessionParameters = MutationParameter<
  Session,
  UseCreateSessionErrorType,
  UseCreateSessionVariables
>

export type UseCreateSessionReturnType = UseMutationResult<
  Session,
  UseCreateSessionErrorType,
  UseCreateSessionVariables
>

/** Asks the connected owner for a session: one wallet prompt. */
export function useCreateSession({
  mutation,
}: UseCreateSessionParameters = {}): UseCreateSessionReturnType {
  const options = createSessionMutationOptions(useValetKeyConfig())
  return useOwnerMutation({
    ...options,
    mutation,
    toChainId: ({ prepared, ...parameters }) =>
      prepared?.chainId ?? ('chainId' in parameters ? parameters.chainId : undefined),
  })
}
