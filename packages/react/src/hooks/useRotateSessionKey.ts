'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type {
  RotateSessionKeyErrorType,
  RotateSessionKeyParameters,
  RotateSessionKeyReturnType,
} from '@valetkey/core'
import { rotateSessionKeyMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useOwnerMutation, type OwnerErrorType } from '../utils/useOwnerMutation.js'
import type { OptionalWallet } from '../utils/OptionalWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseRotateSessionKeyVariables = OptionalWallet<RotateSessionKeyParameters>

export type UseRotateSessionKeyErrorType = RotateSessionKeyErrorType | OwnerErrorType

export type UseRotateSessionKeyParameters = MutationParameter<
  RotateSessionKeyReturnType,
  UseRotateSessionKeyErrorType,
  UseRotateSessionKeyVariables
>

export type UseRotateSessionKeyReturnType = UseMutationResult<
  RotateSessionKeyReturnType,
  UseRotateSessionKeyErrorType,
  UseRotateSessionKeyVariables
>

/** Puts a new key in the place of a lost or leaked one: one prompt of the owner. */
export function useRotateSessionKey({
  mutation,
}: UseRotateSessionKeyParameters = {}): UseRotateSessionKeyReturnType {
  const options = rotateSessionKeyMutationOptions(useValetKeyConfig())
  return useOwnerMutation({ ...options, mutation, toChainId: ({ session }) => session.chainId })
}
