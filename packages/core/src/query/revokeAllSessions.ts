import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  revokeAllSessions,
  type RevokeAllSessionsParameters,
  type RevokeAllSessionsReturnType,
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
    mutationFn: (variables) => revokeAllSessions(config, variables),
    mutationKey: ['valetkey', 'revokeAllSessions'],
  }
}
