'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { CancelGrantErrorType, CancelGrantParameters, Session } from '@valetkey/core'
import { cancelGrantMutationOptions } from '@valetkey/core/query'
import { useConfig } from 'wagmi'
import { getWallet } from '../utils/getWallet.js'
import type { MutationParameter } from '../utils/mutation.js'
import type { WithoutWallet } from '../utils/WithoutWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseCancelGrantVariables = WithoutWallet<CancelGrantParameters>

export type UseCancelGrantParameters = MutationParameter<
  Session,
  CancelGrantErrorType,
  UseCancelGrantVariables
>

export type UseCancelGrantReturnType = UseMutationResult<
  Session,
  CancelGrantErrorType,
  UseCancelGrantVariables
>

/** Makes sure that a grant can never land: one prompt of the connected owner. */
export function useCancelGrant({
  mutation,
}: UseCancelGrantParameters = {}): UseCancelGrantReturnType {
  const wagmiConfig = useConfig()
  const { mutationFn, mutationKey } = cancelGrantMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    async mutationFn(variables) {
      const wallet = await getWallet(wagmiConfig, { chainId: variables.session.chainId })
      return mutationFn({ ...variables, wallet })
    },
    mutationKey,
  })
}
