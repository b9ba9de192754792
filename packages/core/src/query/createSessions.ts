import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  CreateSessionsParameters,
  CreateSessionsReturnType,
} from '../session/createSessions.js'
import type { MutationOptions } from './types.js'

export type CreateSessionsData = CreateSessionsReturnType

export type CreateSessionsVariables = CreateSessionsParameters

export type CreateSessionsMutationOptions = MutationOptions<
  CreateSessionsData,
  CreateSessionsVariables
>

export function createSessionsMutationOptions(
  config: ValetKeyConfig,
): CreateSessionsMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { createSessions } = await import('../session/createSessions.js')
      return createSessions(config, variables)
    },
    mutationKey: ['valetkey', 'createSessions'],
  }
}
