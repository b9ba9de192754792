import { InvalidTimeRangeError } from '../errors/InvalidTimeRangeError.js'
import type { CustomKind } from './kind.js'
import { toTerms } from './toTerms.js'
import type { SessionRequest } from './types.js'

export type SessionRequestOptions = {
  /** Custom kinds that the request uses. */
  kinds?: readonly CustomKind[] | undefined
  /** Unix seconds. @default the clock of this machine */
  now?: number | undefined
}

/**
 * States what a dapp asks for, and refuses at once what could never be granted: nothing is unlimited
 * or without an end unless it says so.
 *
 * @throws the error of the first rule that the request breaks
 */
export function sessionRequest(
  request: SessionRequest,
  { kinds, now = Math.floor(Date.now() / 1000) }: SessionRequestOptions = {},
): SessionRequest {
  toTerms(request, { kinds, grant: true })
  if (request.validUntil !== 'never' && request.validUntil <= now)
    throw new InvalidTimeRangeError({
      field: 'validUntil',
      value: request.validUntil,
      reason: `It is in the past: now is ${now}.`,
    })
  return request
}
