import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  SendSessionCallsParameters,
  SendSessionCallsReturnType,
  SessionCall,
} from '../session/sendSessionCalls.js'
import type { MutationOptions } from './types.js'

export type SendSessionCallsData = SendSessionCallsReturnType

export type SendSessionCallsVariables<calls extends readonly unknown[] = readonly SessionCall[]> =
  SendSessionCallsParameters<calls>

export type SendSessionCallsMutationOptions = MutationOptions<
  SendSessionCallsData,
  SendSessionCallsVariables
>

export function sendSessionCallsMutationOptions(
  config: ValetKeyConfig,
): SendSessionCallsMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { sendSessionCalls } = await import('../session/sendSessionCalls.js')
      return sendSessionCalls(config, variables)
    },
    mutationKey: ['valetkey', 'sendSessionCalls'],
  }
}
