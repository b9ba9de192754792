import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { CreateSessionParameters, CreateSessionReturnType } from '../session/createSession.js'
import type { MutationOptions } from './types.js'

export type CreateSessionData = CreateSessionReturnType

export type CreateSessionVariables = CreateSessionParameters

export type CreateSessionMutationOptions = MutationOptions<
  CreateSessionData,
  CreateSessionVariables
>

export function createSessionMutationOptions(config: ValetKeyConfig): CreateSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { createSession } = await import('../session/createSession.js')
      return createSession(config, variables)
    },
    mutationKey: ['valetkey', 'createSession'],
  }
}
