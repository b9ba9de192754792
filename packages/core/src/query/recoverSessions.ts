import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  RecoverSessionsParameters,
  RecoverSessionsReturnType,
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
    mutationFn: async (variables) => {
      const { recoverSessions } = await import('../session/recoverSessions.js')
      return recoverSessions(config, variables)
    },
    mutationKey: ['valetkey', 'recoverSessions'],
  }
}
