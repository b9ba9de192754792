import { BaseError } from './BaseError.js'

/** Nothing says which bundler serves a chain. */
export class BundlerMissingError extends BaseError {
  override name = 'BundlerMissingError'

  constructor({ chainId }: { chainId: number }) {
    super(`No bundler is known for chain ${chainId}.`, {
      reason: 'The config lists none, and user operations need one.',
      remedy: `Add it to createValetKeyConfig: \`bundlers: { ${chainId}: 'https://…' }\`.`,
      field: 'bundlers',
      value: chainId,
    })
  }
}

export type BundlerMissingErrorType = BundlerMissingError & { name: 'BundlerMissingError' }
