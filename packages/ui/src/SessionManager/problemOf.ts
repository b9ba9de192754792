import { BaseError, WalletRejectedError } from '@valetkey/core'
import type { Messages } from '../messages/Messages.js'

/** Why something failed, in one sentence. */
export function problemOf(error: Error, messages: Messages): string {
  if (error instanceof WalletRejectedError) return `${messages.declined}.`
  return error instanceof BaseError ? error.shortMessage : error.message
}
