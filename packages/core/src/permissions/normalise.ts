import type { CustomKind } from './kind.js'
import { readTerms } from './readTerms.js'
import { toTerms } from './toTerms.js'
import type { NormalRequest, SessionRequest } from './types.js'

export type NormaliseOptions = { kinds?: readonly CustomKind[] | undefined }

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
