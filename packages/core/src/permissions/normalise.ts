import type { DuplicatePermissionErrorType } from '../errors/DuplicatePermissionError.js'
import type { EmptyRequestErrorType } from '../errors/EmptyRequestError.js'
import type { InvalidAddressErrorType } from '../errors/InvalidAddressError.js'
import type { InvalidFunctionErrorType } from '../errors/InvalidFunctionError.js'
import type { InvalidLimitErrorType } from '../errors/InvalidLimitError.js'
import type { InvalidRequestErrorType } from '../errors/InvalidRequestError.js'
import type { InvalidTimeRangeErrorType } from '../errors/InvalidTimeRangeError.js'
import type { PermissionConflictErrorType } from '../errors/PermissionConflictError.js'
import type { PrivilegedFunctionErrorType } from '../errors/PrivilegedFunctionError.js'
import type { PrivilegedTargetErrorType } from '../errors/PrivilegedTargetError.js'
import type { TooManyEntriesErrorType } from '../errors/TooManyEntriesError.js'
import type { UnboundedGasErrorType } from '../errors/UnboundedGasError.js'
import type { UnknownKindErrorType } from '../errors/UnknownKindError.js'
import type { CustomKind } from './kind.js'
import { readTerms } from './readTerms.js'
import { toTerms } from './toTerms.js'
import type { NormalRequest, SessionRequest } from './types.js'

export type NormaliseOptions = { kinds?: readonly CustomKind[] | undefined }

/** A rule of requests that one breaks, with the field. */
export type NormaliseErrorType =
  | DuplicatePermissionErrorType
  | EmptyRequestErrorType
  | InvalidAddressErrorType
  | InvalidFunctionErrorType
  | InvalidLimitErrorType
  | InvalidRequestErrorType
  | InvalidTimeRangeErrorType
  | PermissionConflictErrorType
  | PrivilegedFunctionErrorType
  | PrivilegedTargetErrorType
  | TooManyEntriesErrorType
  | UnboundedGasErrorType
  | UnknownKindErrorType

/**
 * The normal form of a request: equal for requests that the chain treats alike (see
 * docs/decisions/normal-form.md).
 *
 * @throws the error of the first rule that the request breaks
 */
export function normalise(
  request: SessionRequest,
  { kinds }: NormaliseOptions = {},
): NormalRequest {
  return readTerms(toTerms(request, { kinds, grant: true }), kinds)
}
