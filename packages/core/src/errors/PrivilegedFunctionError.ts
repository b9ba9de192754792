import { BaseError } from './BaseError.js'

/** A session key would be able to call a function that amounts to control of the account. */
export class PrivilegedFunctionError extends BaseError {
  override name = 'PrivilegedFunctionError'

  constructor({
    field,
    value,
    signature,
    remedy,
  }: {
    field: string
    value: string
    /** Name of the function, where it is known. */
    signature?: string | undefined
    remedy: string
  }) {
    super(`A session key cannot be allowed to call \`${signature ?? value}\`.`, {
      reason: 'It could lift the limits of the session or take over the account.',
      remedy,
      field,
      value,
    })
  }
}

export type PrivilegedFunctionErrorType = PrivilegedFunctionError & {
  name: 'PrivilegedFunctionError'
}
