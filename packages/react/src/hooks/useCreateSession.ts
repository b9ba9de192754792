'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { CreateSessionErrorType, CreateSessionParameters, Session } from '@valetkey/core'
import { createSessionMutationOptions } from '@valetkey/core/query'
import type { WalletNotConnectedErrorType } from '../errors/WalletNotConnectedError.js'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useOwner } from '../utils/useOwner.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** What `usePrepareSession` made, or a request, for the owner's wallet to sign. */
export type UseCreateSessionVariables = OptionalWallet<CreateSessionParameters>

export type UseCreateSessionErrorType =
  | CreateSessionErrorType
  | OwnerErrorType
  | WalletNotConnectedErrorType

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

/** Asks the owner for a session: one wallet prompt. */
export function useCreateSession({
  mutation,
}: UseCreateSessionParameters = {}): UseCreateSessionReturnType {
  const { mutationFn, mutationKey } = createSessionMutationOptions(useValetKeyConfig())
  const { withOwner } = useOwner()
  return useOwnerMutation({
    mutation,
    mutationKey,
    mutationFn: (variables) =>
      mutationFn(variables.prepared === undefined ? withOwner(variables) : variables),
    toChainId: ({ prepared, ...parameters }) =>
      prepared?.chainId ?? ('chainId' in parameters ? parameters.chainId : undefined),
  })
}
