import { BaseError } from './BaseError.js'

/** A session request would let a key do nothing. */
export class EmptyRequestError extends BaseError {
  override name = 'EmptyRequestError'

  constructor() {
    super('The session request permits no call.', {
      reason: 'Limits alone allow nothing: everything that is not named is refused.',
      remedy: 'Add contractCalls, anyContractCalls, erc20Spend, nativeSpend or accountFunctions.',
      field: 'permissions',
    })
  }
}

export type EmptyRequestErrorType = EmptyRequestError & { name: 'EmptyRequestError' }
