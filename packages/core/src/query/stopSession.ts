import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { StopSessionParameters, StopSessionReturnType } from '../session/stopSession.js'
import type { MutationOptions } from './types.js'

export type StopSessionData = StopSessionReturnType

export type StopSessionVariables = StopSessionParameters

export type StopSessionMutationOptions = MutationOptions<StopSessionData, StopSessionVariables>

export function stopSessionMutationOptions(config: ValetKeyConfig): StopSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { stopSession } = await import('../session/stopSession.js')
      return stopSession(config, variables)
    },
    mutationKey: ['valetkey', 'stopSession'],
  }
}
