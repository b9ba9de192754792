import { BaseError as ViemError, HttpRequestError, TimeoutError, WebSocketRequestError } from 'viem'
import { BaseError } from '../../errors/BaseError.js'
import { OperationRejectedError } from '../../errors/OperationRejectedError.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { readRejection } from './readRejection.js'

/** What went wrong with an operation, as one of our errors. */
export function toOperationError(error: unknown): BaseError {
  if (error instanceof BaseError) return error
  if (error instanceof ViemError) {
    const unreachable = error.walk(
      (cause) =>
        cause instanceof HttpRequestError ||
        cause instanceof TimeoutError ||
        cause instanceof WebSocketRequestError,
    )
    if (unreachable !== null) {
      const url = unreachable instanceof HttpRequestError ? unreachable.url : undefined
      return new ServiceUnreachableError({ url, cause: error })
    }
  }
  const { code, revert } = readRejection(error)
  return new OperationRejectedError({
    code,
    errorName: revert?.errorName,
    data: revert?.data,
    cause: error,
  })
}
