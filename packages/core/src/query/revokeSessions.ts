import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  RevokeSessionsParameters,
  RevokeSessionsReturnType,
} from '../session/revokeSessions.js'
import type { MutationOptions } from './types.js'

export type RevokeSessionsData = RevokeSessionsReturnType

export type RevokeSessionsVariables = RevokeSessionsParameters

export type RevokeSessionsMutationOptions = MutationOptions<
  RevokeSessionsData,
  RevokeSessionsVariables
>

export function revokeSessionsMutationOptions(
  config: ValetKeyConfig,
): RevokeSessionsMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { revokeSessions } = await import('../session/revokeSessions.js')
      return revokeSessions(config, variables)
    },
    mutationKey: ['valetkey', 'revokeSessions'],
  }
}
