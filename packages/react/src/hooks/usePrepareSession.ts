'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type {
  PreparedSession,
  PrepareSessionErrorType,
  PrepareSessionParameters,
} from '@valetkey/core'
import { prepareSessionMutationOptions } from '@valetkey/core/query'
import type { WalletNotConnectedErrorType } from '../errors/WalletNotConnectedError.js'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwner } from '../utils/useOwner.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** Owner and chain are the provider's or wagmi's, where nothing else is said. */
export type UsePrepareSessionVariables = Omit<PrepareSessionParameters, 'owner' | 'chainId'> &
  Partial<Pick<PrepareSessionParameters, 'owner' | 'chainId'>>

export type UsePrepareSessionErrorType = PrepareSessionErrorType | WalletNotConnectedErrorType

export type UsePrepareSessionParameters = MutationParameter<
  PreparedSession,
  UsePrepareSessionErrorType,
  UsePrepareSessionVariables
>

export type UsePrepareSessionReturnType = UseMutationResult<
  PreparedSession,
  UsePrepareSessionErrorType,
  UsePrepareSessionVariables
>

/** Does all there is to do before the owner is asked; `decodeConsent` reads what they will sign. */
export function usePrepareSession({
  mutation,
}: UsePrepareSessionParameters = {}): UsePrepareSessionReturnType {
  const { withOwner } = useOwner()
  const { mutationFn, mutationKey } = prepareSessionMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    mutationFn: (variables) => mutationFn(withOwner({ ...variables })),
    mutationKey,
  })
}
