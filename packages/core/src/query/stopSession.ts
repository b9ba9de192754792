import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  stopSession,
  type StopSessionParameters,
  type StopSessionReturnType,
} from '../session/stopSession.js'
import type { MutationOptions } from './types.js'

export type StopSessionData = StopSessionReturnType

export type StopSessionVariables = StopSessionParameters

export type StopSessionMutationOptions = MutationOptions<StopSessionData, StopSessionVariables>

export function stopSessionMutationOptions(config: ValetKeyConfig): StopSessionMutationOptions {
  return {
    mutationFn: (variables) => stopSession(config, variables),
    mutationKey: ['valetkey', 'stopSession'],
  }
}
