import { ServiceError } from './ServiceError.js'
import { redactUrls } from './withoutSecrets.js'

/**
 * An RPC, a bundler or a paymaster did not answer, or not in a usable way. Of its URL only the origin is
 * kept: the rest may hold an API key.
 */
export class ServiceUnreachableError extends ServiceError {
  override name = 'ServiceUnreachableError'

  constructor({ url, cause }: { url: string | undefined; cause: unknown }) {
    const origin = url && redactUrls(url)
    super(`${origin ?? 'A service'} does not answer.`, {
      reason: 'The network, the RPC, the bundler or the paymaster is down or slow.',
      remedy: 'Try again. Whether an operation went through is found out before it is sent again.',
      field: 'url',
      value: origin,
      cause,
    })
  }
}

export type ServiceUnreachableErrorType = ServiceUnreachableError & {
  name: 'ServiceUnreachableError'
}
