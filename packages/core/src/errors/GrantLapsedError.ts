import { BaseError } from './BaseError.js'

/** The owner's signature can no longer install the session. */
export class GrantLapsedError extends BaseError {
  override name = 'GrantLapsedError'

  constructor({ why, deadline }: { why: 'deadline' | 'nonce'; deadline: number }) {
    super('The grant can no longer land.', {
      reason:
        why === 'deadline'
          ? `The owner's signature could be used until ${deadline} (unix seconds).`
          : 'Its nonce is used up and nothing is installed: it was cancelled or revoked.',
      remedy: 'Ask the owner for a new session.',
      field: why === 'deadline' ? 'grant.deadline' : 'grant.nonce',
      value: why === 'deadline' ? deadline : undefined,
    })
  }
}

export type GrantLapsedErrorType = GrantLapsedError & { name: 'GrantLapsedError' }
