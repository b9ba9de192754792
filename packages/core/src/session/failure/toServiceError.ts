import { BaseError as ViemError, HttpRequestError, TimeoutError, WebSocketRequestError } from 'viem'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'

/** A request that came to nothing on its way, as our error; anything else stays what it is. */
export function toServiceError(error: unknown): unknown {
  if (!(error instanceof ViemError)) return error
  const unreachable = error.walk(
    (cause) =>
      cause instanceof HttpRequestError ||
      cause instanceof TimeoutError ||
      cause instanceof WebSocketRequestError,
  )
  if (unreachable === null) return error
  const url = unreachable instanceof HttpRequestError ? unreachable.url : undefined
  return new ServiceUnreachableError({ url, cause: error })
}
