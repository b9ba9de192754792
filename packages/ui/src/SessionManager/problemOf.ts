import { BaseError, WalletRejectedError } from '@valetkey/core'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'

/** Why something failed, in one sentence. */
export function problemOf(error: Error, messages: ConsentDialogMessages): string {
  if (error instanceof WalletRejectedError) return `${messages.declined}.`
  return error instanceof BaseError ? error.shortMessage : error.message
}
