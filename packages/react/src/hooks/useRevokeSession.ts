'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { RevokeSessionErrorType, RevokeSessionParameters, Session } from '@valetkey/core'
import { revokeSessionMutationOptions } from '@valetkey/core/query'
import { useConfig } from 'wagmi'
import { getWallet } from '../utils/getWallet.js'
import type { MutationParameter } from '../utils/mutation.js'
import type { WithoutWallet } from '../utils/WithoutWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRevokeSessionVariables = WithoutWallet<RevokeSessionParameters>

export type UseRevokeSessionParameters = MutationParameter<
  Session,
  RevokeSessionErrorType,
  UseRevokeSessionVariables
>

export type UseRevokeSessionReturnType = UseMutationResult<
  Session,
  RevokeSessionErrorType,
  UseRevokeSessionVariables
>

/** Takes a session back: one prompt of the connected owner. */
export function useRevokeSession({
  mutation,
}: UseRevokeSessionParameters = {}): UseRevokeSessionReturnType {
  const wagmiConfig = useConfig()
  const { mutationFn, mutationKey } = revokeSessionMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    async mutationFn(variables) {
      const wallet = await getWallet(wagmiConfig, { chainId: variables.session.chainId })
      return mutationFn({ ...variables, wallet })
    },
    mutationKey,
  })
}
