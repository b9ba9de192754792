import { BaseError } from './BaseError.js'

/** Two permissions of one request exclude each other. */
export class PermissionConflictError extends BaseError {
  override name = 'PermissionConflictError'

  constructor({
    first,
    second,
    reason,
    remedy,
  }: {
    first: string
    second: string
    reason: string
    remedy: string
  }) {
    super(`The permissions \`${first}\` and \`${second}\` do not go together.`, {
      reason,
      remedy,
      field: 'permissions',
      value: [first, second],
    })
  }
}

export type PermissionConflictErrorType = PermissionConflictError & {
  name: 'PermissionConflictError'
}
