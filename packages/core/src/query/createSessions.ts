import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  createSessions,
  type CreateSessionsParameters,
  type CreateSessionsReturnType,
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
    mutationFn: (variables) => createSessions(config, variables),
    mutationKey: ['valetkey', 'createSessions'],
  }
}
