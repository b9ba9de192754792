import { WalletRejectedError } from '@valetkey/core'
import { reasonOf } from '../format/reasonOf.js'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'

/** Why something failed, in a sentence or two. */
export function problemOf(error: Error, messages: ConsentDialogMessages): string {
  if (error instanceof WalletRejectedError) return `${messages.declined}.`
  return reasonOf(error, messages)
}
