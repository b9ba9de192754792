import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { lazyConsentActions } from '../session/consent/lazyConsentActions.js'
import type {
  PrepareSessionParameters,
  PrepareSessionReturnType,
} from '../session/prepareSession.js'
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
      const { prepareSession } = await lazyConsentActions.load()
      return prepareSession(config, variables)
    },
    mutationKey: ['valetkey', 'prepareSession'],
  }
}
