import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  RevokeAllSessionsParameters,
  RevokeAllSessionsReturnType,
} from '../session/revokeAllSessions.js'
import type { MutationOptions } from './types.js'

export type RevokeAllSessionsData = RevokeAllSessionsReturnType

export type RevokeAllSessionsVariables = RevokeAllSessionsParameters

export type RevokeAllSessionsMutationOptions = MutationOptions<
  RevokeAllSessionsData,
  RevokeAllSessionsVariables
>

export function revokeAllSessionsMutationOptions(
  config: ValetKeyConfig,
): RevokeAllSessionsMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { revokeAllSessions } = await import('../session/revokeAllSessions.js')
      return revokeAllSessions(config, variables)
    },
    mutationKey: ['valetkey', 'revokeAllSessions'],
  }
}
