import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { CancelGrantParameters, CancelGrantReturnType } from '../session/cancelGrant.js'
import type { MutationOptions } from './types.js'

export type CancelGrantData = CancelGrantReturnType

export type CancelGrantVariables = CancelGrantParameters

export type CancelGrantMutationOptions = MutationOptions<CancelGrantData, CancelGrantVariables>

export function cancelGrantMutationOptions(config: ValetKeyConfig): CancelGrantMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { cancelGrant } = await import('../session/cancelGrant.js')
      return cancelGrant(config, variables)
    },
    mutationKey: ['valetkey', 'cancelGrant'],
  }
}
