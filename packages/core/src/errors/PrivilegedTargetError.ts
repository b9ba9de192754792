import { BaseError } from './BaseError.js'

/** A session key would be able to call a contract that guards its limits or the account. */
export class PrivilegedTargetError extends BaseError {
  override name = 'PrivilegedTargetError'

  constructor({ field, value, contract }: { field: string; value: string; contract: string }) {
    super(`A session key cannot be allowed to call ${contract}.`, {
      reason: 'Calls to it could lift the limits of the session or take over the account.',
      remedy: 'Leave it out; let the owner make this call.',
      field,
      value,
    })
  }
}

export type PrivilegedTargetErrorType = PrivilegedTargetError & { name: 'PrivilegedTargetError' }
