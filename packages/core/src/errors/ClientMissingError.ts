import { BaseError } from './BaseError.js'

/** Nothing says how to reach a chain's RPC. */
export class ClientMissingError extends BaseError {
  override name = 'ClientMissingError'

  constructor({ chainId }: { chainId: number }) {
    super(`No RPC client is known for chain ${chainId}.`, {
      reason: 'The config was made without `getClient`.',
      remedy:
        'Give createValetKeyConfig a `getClient`, or use ValetKeyProvider, which takes it from wagmi.',
      field: 'getClient',
      value: chainId,
    })
  }
}

export type ClientMissingErrorType = ClientMissingError & { name: 'ClientMissingError' }
