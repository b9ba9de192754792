import { DevnetError } from './DevnetError.js'

/** The chain to fork does not answer, or not as a chain does. */
export class ForkUnreachableError extends DevnetError {
  override readonly name = 'ForkUnreachableError'
  /** Host of the endpoint. The rest of the URL may hold an API key. */
  readonly host: string

  constructor({ host, reason, cause }: { host: string; reason: string; cause?: unknown }) {
    super(
      `The chain at ${host} cannot be forked: ${reason}. Check its URL and the network, or fork none to run offline.`,
      { cause },
    )
    this.host = host
  }
}
