'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import {
  ParameterMissingError,
  type ParameterMissingErrorType,
  type SendSessionCallsErrorType,
  type SendSessionCallsParameters,
  type SendSessionCallsReturnType,
  type Session,
} from '@valetkey/core'
import { sendSessionCallsMutationOptions } from '@valetkey/core/query'
import type { MutationParameter } from '../utils/mutation.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** `session` is the hook's, where nothing else is said. */
export type UseSendSessionCallsVariables = Omit<SendSessionCallsParameters, 'session'> &
  Partial<Pick<SendSessionCallsParameters, 'session'>>

export type UseSendSessionCallsErrorType = SendSessionCallsErrorType | ParameterMissingErrorType

export type UseSendSessionCallsParameters = {
  session?: Session | undefined
} & MutationParameter<
  SendSessionCallsReturnType,
  UseSendSessionCallsErrorType,
  UseSendSessionCallsVariables
>

export type UseSendSessionCallsReturnType = UseMutationResult<
  SendSessionCallsReturnType,
  UseSendSessionCallsErrorType,
  UseSendSessionCallsVariables
>

/** Acts with a session's key: no prompt. */
export function useSendSessionCalls({
  session: own,
  mutation,
}: UseSendSessionCallsParameters = {}): UseSendSessionCallsReturnType {
  const { mutationFn, mutationKey } = sendSessionCallsMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    async mutationFn({ session = own, ...variables }) {
      if (session === undefined) throw new ParameterMissingError({ field: 'session' })
      return mutationFn({ ...variables, session })
    },
    mutationKey,
  })
}
