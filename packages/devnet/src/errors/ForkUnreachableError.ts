import { DevnetError } from './DevnetError.js'

/** The chain to fork does not answer. */
export class ForkUnreachableError extends DevnetError {
  override readonly name = 'ForkUnreachableError'
  /** Host of the endpoint. The rest of the URL may hold an API key. */
  readonly host: string

  constructor({ host, reason, cause }: { host: string; reason: string; cause?: unknown }) {
    super(
      `The chain to fork at ${host} does not answer: ${reason}. Check the URL and the network, or leave it out to run offline.`,
      { cause },
    )
    this.host = host
  }
}
