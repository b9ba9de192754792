'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type {
  PreparedSession,
  PrepareSessionErrorType,
  PrepareSessionParameters,
} from '@valetkey/core'
import { prepareSessionMutationOptions } from '@valetkey/core/query'
import { useConfig } from 'wagmi'
import type { WalletNotConnectedErrorType } from '../errors/WalletNotConnectedError.js'
import { getConnected } from '../utils/getConnected.js'
import type { MutationParameter } from '../utils/mutation.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** Owner and chain are the connected wallet's, where nothing else is said. */
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
  const wagmiConfig = useConfig()
  const { mutationFn, mutationKey } = prepareSessionMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    mutationFn: (variables) => mutationFn({ ...getConnected(wagmiConfig), ...variables }),
    mutationKey,
  })
}
