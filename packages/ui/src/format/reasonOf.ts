import { BaseError, ServiceUnreachableError } from '@valetkey/core'
import type { CommonMessages } from '../messages/CommonMessages.js'

/** What viem throws where a node came to nothing, whichever error of its own it stands in. */
const unanswered = ['HttpRequestError', 'TimeoutError', 'WebSocketRequestError']

const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && (unanswered.includes(error.name) || isUnanswered(error.cause))

/**
 * Why something failed, in a sentence or two. What the network caused is said in the user's words, other
 * errors of ours and viem's have an English sentence, with the details left out.
 */
export function reasonOf(error: unknown, { unanswered: words }: CommonMessages): string {
  if (error instanceof ServiceUnreachableError) return words
  // What an error of ours says of its cause is more than that nothing answered.
  if (!(error instanceof BaseError) && isUnanswered(error)) return words
  if (!(error instanceof Error)) return String(error)
  return 'shortMessage' in error && typeof error.shortMessage === 'string'
    ? error.shortMessage
    : error.message
}
