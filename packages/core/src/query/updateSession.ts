import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { UpdateSessionParameters, UpdateSessionReturnType } from '../session/updateSession.js'
import type { MutationOptions } from './types.js'

export type UpdateSessionData = UpdateSessionReturnType

export type UpdateSessionVariables = UpdateSessionParameters

export type UpdateSessionMutationOptions = MutationOptions<
  UpdateSessionData,
  UpdateSessionVariables
>

export function updateSessionMutationOptions(config: ValetKeyConfig): UpdateSessionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { updateSession } = await import('../session/updateSession.js')
      return updateSession(config, variables)
    },
    mutationKey: ['valetkey', 'updateSession'],
  }
}
