import { BaseError } from './BaseError.js'

type Denial = { reason: string; error: string; remedy: string; callIndex?: number | undefined }

/** The session does not allow these calls: the chain would refuse them, so they were not sent. */
export class SessionCallsDeniedError<denial extends Denial = Denial> extends BaseError {
  override name = 'SessionCallsDeniedError'

  /** Why, permission by permission, and the way out of each. */
  readonly denials: readonly denial[]

  constructor({ denials, cause }: { denials: readonly denial[]; cause?: unknown }) {
    const [first] = denials
    super('The session does not allow these calls. Nothing was sent.', {
      reason: denials
        .map(
          ({ reason, error, callIndex }) =>
            `${callIndex === undefined ? 'The operation' : `Call ${callIndex}`}: ${reason} (${error}).`,
        )
        .join('\n'),
      remedy: first && `A way out: ${first.remedy}.`,
      field: first?.callIndex === undefined ? 'calls' : `calls[${first.callIndex}]`,
      cause,
    })
    this.denials = denials
  }
}

export type SessionCallsDeniedErrorType<denial extends Denial = Denial> =
  SessionCallsDeniedError<denial> & { name: 'SessionCallsDeniedError' }
