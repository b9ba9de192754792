import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  PrepareSessionParameters,
  PrepareSessionReturnType,
} from '../session/prepareSession.js'
import { consentActions } from './consentActions.js'
import type { MutationOptions } from './types.js'

export type PrepareSessionData = PrepareSessionReturnType

export type PrepareSessionVariables = PrepareSessionParameters

export type PrepareSessionMutationOptions = MutationOptions<
  PrepareSessionData,
  PrepareSessionVariables
>

export function prepareSessionMutationOptions(
  config: ValetKeyConfig,
): PrepareSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      // What the wallet prompt needs is here before the user presses Allow.
      const { prepareSession } = await consentActions.load()
      return prepareSession(config, variables)
    },
    mutationKey: ['valetkey', 'prepareSession'],
  }
}
