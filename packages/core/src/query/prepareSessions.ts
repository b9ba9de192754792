import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  PrepareSessionsParameters,
  PrepareSessionsReturnType,
} from '../session/prepareSessions.js'
import type { MutationOptions } from './types.js'

export type PrepareSessionsData = PrepareSessionsReturnType

export type PrepareSessionsVariables = PrepareSessionsParameters

export type PrepareSessionsMutationOptions = MutationOptions<
  PrepareSessionsData,
  PrepareSessionsVariables
>

export function prepareSessionsMutationOptions(
  config: ValetKeyConfig,
): PrepareSessionsMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { prepareSessions } = await import('../session/prepareSessions.js')
      return prepareSessions(config, variables)
    },
    mutationKey: ['valetkey', 'prepareSessions'],
  }
}
