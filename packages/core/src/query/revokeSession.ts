import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { RevokeSessionParameters, RevokeSessionReturnType } from '../session/revokeSession.js'
import type { MutationOptions } from './types.js'

export type RevokeSessionData = RevokeSessionReturnType

export type RevokeSessionVariables = RevokeSessionParameters

export type RevokeSessionMutationOptions = MutationOptions<
  RevokeSessionData,
  RevokeSessionVariables
>

export function revokeSessionMutationOptions(config: ValetKeyConfig): RevokeSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { revokeSession } = await import('../session/revokeSession.js')
      return revokeSession(config, variables)
    },
    mutationKey: ['valetkey', 'revokeSession'],
  }
}
