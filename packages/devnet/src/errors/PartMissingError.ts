import { DevnetError } from './DevnetError.js'

/** A program that the devnet runs is not installed. */
export class PartMissingError extends DevnetError {
  override readonly name = 'PartMissingError'
  readonly part: 'chain' | 'bundler'

  constructor({ part, packageName }: { part: 'chain' | 'bundler'; packageName: string }) {
    super(
      `The ${part} is missing: the package ${packageName} is not installed. Install the dependencies of @valetkey/devnet again, optional ones included.`,
    )
    this.part = part
  }
}
