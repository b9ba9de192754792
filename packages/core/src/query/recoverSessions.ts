import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  recoverSessions,
  type RecoverSessionsParameters,
  type RecoverSessionsReturnType,
} from '../session/recoverSessions.js'
import type { MutationOptions } from './types.js'

export type RecoverSessionsData = RecoverSessionsReturnType

export type RecoverSessionsVariables = RecoverSessionsParameters

export type RecoverSessionsMutationOptions = MutationOptions<
  RecoverSessionsData,
  RecoverSessionsVariables
>

export function recoverSessionsMutationOptions(
  config: ValetKeyConfig,
): RecoverSessionsMutationOptions {
  return {
    mutationFn: (variables) => recoverSessions(config, variables),
    mutationKey: ['valetkey', 'recoverSessions'],
  }
}
