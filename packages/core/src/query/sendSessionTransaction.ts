import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  SendSessionTransactionParameters,
  SendSessionTransactionReturnType,
} from '../session/sendSessionTransaction.js'
import type { MutationOptions } from './types.js'

export type SendSessionTransactionData = SendSessionTransactionReturnType

export type SendSessionTransactionVariables = SendSessionTransactionParameters

export type SendSessionTransactionMutationOptions = MutationOptions<
  SendSessionTransactionData,
  SendSessionTransactionVariables
>

export function sendSessionTransactionMutationOptions(
  config: ValetKeyConfig,
): SendSessionTransactionMutationOptions {
  return {
    mutationFn: async (variables) => {
      const { sendSessionTransaction } = await import('../session/sendSessionTransaction.js')
      return sendSessionTransaction(config, variables)
    },
    mutationKey: ['valetkey', 'sendSessionTransaction'],
  }
}
