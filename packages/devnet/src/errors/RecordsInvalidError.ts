import { DevnetError } from './DevnetError.js'

/** Deployment records that cannot be read or hold nothing to replay. */
export class RecordsInvalidError extends DevnetError {
  override readonly name = 'RecordsInvalidError'
  /** The folder or file at fault. */
  readonly path: string

  constructor({ path, reason, cause }: { path: string; reason: string; cause?: unknown }) {
    super(
      `The deployment records at ${path} cannot be used: ${reason}. Give a folder with Foundry broadcast files (<script>.s.sol/<chain id>/run-*.json).`,
      { cause },
    )
    this.path = path
  }
}
