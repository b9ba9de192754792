import { BaseError } from '@valetkey/core'

/** A hook was used outside of `ValetKeyProvider`. */
export class ValetKeyProviderMissingError extends BaseError {
  override name = 'ValetKeyProviderMissingError'

  constructor() {
    super('There is no ValetKeyProvider above this component.', {
      reason: 'Hooks take their config from it.',
      remedy:
        'Put <ValetKeyProvider config={config}> inside WagmiProvider and QueryClientProvider.',
    })
  }
}

export type ValetKeyProviderMissingErrorType = ValetKeyProviderMissingError & {
  name: 'ValetKeyProviderMissingError'
}
