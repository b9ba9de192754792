'use client'
import { useMutation, type MutateOptions, type UseMutationResult } from '@tanstack/react-query'
import {
  ParameterMissingError,
  type ParameterMissingErrorType,
  type SendSessionCallsErrorType,
  type SendSessionCallsParameters,
  type SendSessionCallsReturnType,
  type Session,
  type SessionCall,
} from '@valetkey/core'
import { sendSessionCallsMutationOptions } from '@valetkey/core/query'
import type { MutationParameter, WithFunctions } from '../utils/mutation.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** `session` is the hook's, where nothing else is said. */
export type UseSendSessionCallsVariables<
  calls extends readonly unknown[] = readonly SessionCall[],
> = Omit<SendSessionCallsParameters<calls>, 'session'> & { session?: Session | undefined }

export type UseSendSessionCallsErrorType = SendSessionCallsErrorType | ParameterMissingErrorType

export type UseSendSessionCallsParameters = {
  session?: Session | undefined
} & MutationParameter<
  SendSessionCallsReturnType,
  UseSendSessionCallsErrorType,
  UseSendSessionCallsVariables
>

type Result = UseMutationResult<
  SendSessionCallsReturnType,
  UseSendSessionCallsErrorType,
  UseSendSessionCallsVariables
>

type Options = MutateOptions<
  SendSessionCallsReturnType,
  UseSendSessionCallsErrorType,
  UseSendSessionCallsVariables
>

/** TanStack's own result; what is given to `mutate` is held to the ABI of each call. */
export type UseSendSessionCallsReturnType = WithFunctions<
  Result,
  {
    mutate<const calls extends readonly unknown[]>(
      variables: UseSendSessionCallsVariables<calls>,
      options?: Options,
    ): void
    mutateAsync<const calls extends readonly unknown[]>(
      variables: UseSendSessionCallsVariables<calls>,
      options?: Options,
    ): Promise<SendSessionCallsReturnType>
  }
>

/** Acts with a session's key: no prompt. */
export function useSendSessionCalls({
  session: own,
  mutation,
}: UseSendSessionCallsParameters = {}): UseSendSessionCallsReturnType {
  const { mutationFn, mutationKey } = sendSessionCallsMutationOptions(useValetKeyConfig())
  return useMutation({
    ...mutation,
    async mutationFn({ session = own, ...variables }: UseSendSessionCallsVariables) {
      if (session === undefined) throw new ParameterMissingError({ field: 'session' })
      return mutationFn({ ...variables, session })
    },
    mutationKey,
  })
}
