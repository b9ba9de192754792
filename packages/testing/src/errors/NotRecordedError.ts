import { BaseError } from '@valetkey/core'

/** The recording has no answer to a question. */
export class NotRecordedError extends BaseError {
  override name = 'NotRecordedError'

  constructor({ method }: { method: string }) {
    super(`Nothing is recorded for this \`${method}\`.`, {
      reason: 'The recording knows the sessions of `fixtures`, at the moment `fixtures.now`.',
      remedy: 'Ask about those, or run the test against a devnet: see docs/testing.md.',
    })
  }
}

export type NotRecordedErrorType = NotRecordedError & { name: 'NotRecordedError' }
