import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  RotateSessionKeyParameters,
  RotateSessionKeyReturnType,
} from '../session/rotateSessionKey.js'
import type { MutationOptions } from './types.js'

export type RotateSessionKeyData = RotateSessionKeyReturnType

export type RotateSessionKeyVariables = RotateSessionKeyParameters

export type RotateSessionKeyMutationOptions = MutationOptions<
  RotateSessionKeyData,
  RotateSessionKeyVariables
>

export function rotateSessionKeyMutationOptions(
  config: ValetKeyConfig,
): RotateSessionKeyMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { rotateSessionKey } = await import('../session/rotateSessionKey.js')
      return rotateSessionKey(config, variables)
    },
    mutationKey: ['valetkey', 'rotateSessionKey'],
  }
}
