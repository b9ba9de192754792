import {
  BaseError,
  ServiceUnreachableError,
  WalletRejectedError,
  type SessionConsentState,
} from '@valetkey/core'
import { reasonOf } from '../format/reasonOf.js'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'

/** Why the last try came to nothing, in a sentence or two. */
export function problemOf(
  state: SessionConsentState,
  messages: ConsentDialogMessages,
): string | undefined {
  if (!('error' in state) || state.error === undefined) return undefined
  const { error } = state
  if (error instanceof WalletRejectedError) return messages.declined
  if (!(error instanceof BaseError) || error instanceof ServiceUnreachableError) {
    return reasonOf(error, messages)
  }
  return [error.shortMessage, error.remedy].filter(Boolean).join(' ')
}
