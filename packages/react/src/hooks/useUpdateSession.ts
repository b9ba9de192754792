'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  UpdateSessionErrorType,
  UpdateSessionParameters,
  UpdateSessionReturnType,
} from '@valetkey/core'
import { updateSessionMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseUpdateSessionVariables = OptionalWallet<UpdateSessionParameters>

export type UseUpdateSessionErrorType = UpdateSessionErrorType | OwnerErrorType

export type UseUpdateSessionParameters = MutationParameter<
  UpdateSessionReturnType,
  UseUpdateSessionErrorType,
  UseUpdateSessionVariables
>

export type UseUpdateSessionReturnType = UseMutationResult<
  UpdateSessionReturnType,
  UseUpdateSessionErrorType,
  UseUpdateSessionVariables
>

/** Extends, narrows or raises a session in place: one prompt of the owner. */
export function useUpdateSession({
  mutation,
}: UseUpdateSessionParameters = {}): UseUpdateSessionReturnType {
  const options = updateSessionMutationOptions(useValetKeyConfig())
  return useOwnerMutation({ ...options, mutation, toChainId: ({ session }) => session.chainId })
}
