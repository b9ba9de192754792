'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { CreateSessionErrorType, CreateSessionParameters, Session } from '@valetkey/core'
import { createSessionMutationOptions } from '@valetkey/core/query'
import { useConfig } from 'wagmi'
import { getWallet } from '../utils/getWallet.js'
import type { MutationParameter } from '../utils/mutation.js'
import type { WithoutWallet } from '../utils/WithoutWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** What `usePrepareSession` made, or a request, for the connected wallet to sign. */
export type UseCreateSessionVariables = WithoutWallet<CreateSessionParameters>

export type UseCreateSessionParameters = MutationParameter<
  Session,
  CreateSessionErrorType,
  UseCreateSessionVariables
>

export type UseCreateSessionReturnType = UseMutationResult<
  Session,
  CreateSessionErrorType,
  UseCreateSessionVariables
>

/** Asks the connected owner for a session: one wallet prompt. */
export function useCreateSession({
  mutation,
}: UseCreateSessionParameters = {}): UseCreateSessionReturnType {
  const wagmiConfig = useConfig()
  const { mutationFn, mutationKey } = createSessionMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    async mutationFn(variables) {
      const { chainId } = variables.prepared ?? variables
      return mutationFn({ ...variables, wallet: await getWallet(wagmiConfig, { chainId }) })
    },
    mutationKey,
  })
}
