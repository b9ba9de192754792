/** The command line was not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(reason: string) {
    super(`${reason} See valetkey-devnet --help.`)
  }
}
