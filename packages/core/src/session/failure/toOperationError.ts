import { BaseError } from '../../errors/BaseError.js'
import { OperationRejectedError } from '../../errors/OperationRejectedError.js'
import { readRejection } from './readRejection.js'
import { toServiceError } from './toServiceError.js'

/** What went wrong with an operation, as one of our errors. */
export function toOperationError(thrown: unknown): BaseError {
  const error = toServiceError(thrown)
  if (error instanceof BaseError) return error
  const { code, revert, words } = readRejection(error)
  return new OperationRejectedError({
    code,
    errorName: revert?.errorName,
    data: revert?.data,
    words,
    cause: error,
  })
}
