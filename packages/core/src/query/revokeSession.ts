import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  revokeSession,
  type RevokeSessionParameters,
  type RevokeSessionReturnType,
} from '../session/revokeSession.js'
import type { MutationOptions } from './types.js'

export type RevokeSessionData = RevokeSessionReturnType

export type RevokeSessionVariables = RevokeSessionParameters

export type RevokeSessionMutationOptions = MutationOptions<
  RevokeSessionData,
  RevokeSessionVariables
>

export function revokeSessionMutationOptions(config: ValetKeyConfig): RevokeSessionMutationOptions {
  return {
    mutationFn: (variables) => revokeSession(config, variables),
    mutationKey: ['valetkey', 'revokeSession'],
  }
}
