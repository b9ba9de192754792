import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  revokeSessions,
  type RevokeSessionsParameters,
  type RevokeSessionsReturnType,
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
    mutationFn: (variables) => revokeSessions(config, variables),
    mutationKey: ['valetkey', 'revokeSessions'],
  }
}
