import { BaseError } from '@valetkey/core'

/** What went wrong, and what to do, in one paragraph. */
export const messageOf = (error: unknown): string =>
  error instanceof BaseError
    ? [error.shortMessage, error.remedy].filter(Boolean).join(' ')
    : error instanceof Error
      ? (error.message.split('\n')[0] ?? error.message)
      : String(error)
