import { BaseError } from './BaseError.js'

/** Nothing bounds what a session key may burn as gas. */
export class UnboundedGasError extends BaseError {
  override name = 'UnboundedGasError'

  constructor() {
    super('The session request has no bound on gas.', {
      reason: 'Without one, a leaked key can burn all native token of the account as fees.',
      remedy: "Add gas({ limit }), require a paymaster, or say gas({ limit: 'unlimited' }).",
      field: 'permissions',
    })
  }
}

export type UnboundedGasErrorType = UnboundedGasError & { name: 'UnboundedGasError' }
