import { PermissionConflictError, type SessionRequestDraftIssue } from '@valetkey/core'
import type { AllWords } from '../words/AllWords.js'

/** What is wrong, in the words of the language; in the error's own where there are none. */
export function problemText({ error }: SessionRequestDraftIssue, { messages }: AllWords): string {
  return messages.picker.problem[error.name] ?? error.reason ?? error.shortMessage
}

/** Whether it is about something that is still missing, which can wait until somebody has been there. */
export const isMissing = ({ error }: SessionRequestDraftIssue): boolean =>
  error.value === undefined ||
  error.value === 0n ||
  (Array.isArray(error.value) &&
    error.value.length === 0 &&
    !(error instanceof PermissionConflictError))
