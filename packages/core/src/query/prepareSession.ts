import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  prepareSession,
  type PrepareSessionParameters,
  type PrepareSessionReturnType,
} from '../session/prepareSession.js'
import type { MutationOptions } from './types.js'

export type PrepareSessionData = PrepareSessionReturnType

export type PrepareSessionVariables = PrepareSessionParameters

export type PrepareSessionMutationOptions = MutationOptions<
  PrepareSessionData,
  PrepareSessionVariables
>

export function prepareSessionMutationOptions(
  config: ValetKeyConfig,
): PrepareSessionMutationOptions {
  return {
    mutationFn: (variables) => prepareSession(config, variables),
    mutationKey: ['valetkey', 'prepareSession'],
  }
}
