import { BaseError, type BaseErrorOptions } from './BaseError.js'
import { withoutSecrets } from './withoutSecrets.js'

/** What every error extends that a service or a wallet caused: their URLs hold API keys, and only origins stay. */
export class ServiceError extends BaseError {
  constructor(shortMessage: string, { cause, ...options }: BaseErrorOptions) {
    // Ours are clean already, and callers compare them.
    const safe = cause instanceof BaseError ? cause : withoutSecrets(cause)
    super(shortMessage, { ...options, cause: safe })
  }
}
