import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  PreparePeriodicSessionParameters,
  PreparePeriodicSessionReturnType,
} from '../session/preparePeriodicSession.js'
import type { MutationOptions } from './types.js'

export type PreparePeriodicSessionData = PreparePeriodicSessionReturnType

export type PreparePeriodicSessionVariables = PreparePeriodicSessionParameters

export type PreparePeriodicSessionMutationOptions = MutationOptions<
  PreparePeriodicSessionData,
  PreparePeriodicSessionVariables
>

export function preparePeriodicSessionMutationOptions(
  config: ValetKeyConfig,
): PreparePeriodicSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { preparePeriodicSession } = await import('../session/preparePeriodicSession.js')
      return preparePeriodicSession(config, variables)
    },
    mutationKey: ['valetkey', 'preparePeriodicSession'],
  }
}
