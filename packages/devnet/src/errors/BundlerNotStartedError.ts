import { DevnetError } from './DevnetError.js'

/** The bundler of a devnet that has none was asked for. */
export class BundlerNotStartedError extends DevnetError {
  override readonly name = 'BundlerNotStartedError'

  constructor() {
    super(
      'This devnet has no bundler: it was created with bundler: false. Leave that out to send user operations.',
    )
  }
}
