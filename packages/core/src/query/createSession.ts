import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  createSession,
  type CreateSessionParameters,
  type CreateSessionReturnType,
} from '../session/createSession.js'
import type { MutationOptions } from './types.js'

export type CreateSessionData = CreateSessionReturnType

export type CreateSessionVariables = CreateSessionParameters

export type CreateSessionMutationOptions = MutationOptions<
  CreateSessionData,
  CreateSessionVariables
>

export function createSessionMutationOptions(config: ValetKeyConfig): CreateSessionMutationOptions {
  return {
    mutationFn: (variables) => createSession(config, variables),
    mutationKey: ['valetkey', 'createSession'],
  }
}
