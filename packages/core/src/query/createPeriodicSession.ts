import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  CreatePeriodicSessionParameters,
  CreatePeriodicSessionReturnType,
} from '../session/createPeriodicSession.js'
import type { MutationOptions } from './types.js'

export type CreatePeriodicSessionData = CreatePeriodicSessionReturnType

export type CreatePeriodicSessionVariables = CreatePeriodicSessionParameters

export type CreatePeriodicSessionMutationOptions = MutationOptions<
  CreatePeriodicSessionData,
  CreatePeriodicSessionVariables
>

export function createPeriodicSessionMutationOptions(
  config: ValetKeyConfig,
): CreatePeriodicSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { createPeriodicSession } = await import('../session/createPeriodicSession.js')
      return createPeriodicSession(config, variables)
    },
    mutationKey: ['valetkey', 'createPeriodicSession'],
  }
}
