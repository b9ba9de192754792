import type { CustomKind } from './kind.js'
import type { Terms } from './terms.js'
import { toTerms } from './toTerms.js'
import type { SessionRequest } from './types.js'

const prepared = new WeakMap<
  SessionRequest,
  { terms: Terms; kinds: readonly CustomKind[] | undefined }
>()

/** The settled terms of a request, worked out once per object. */
export function preparedTerms(
  request: SessionRequest,
  kinds: readonly CustomKind[] | undefined,
): Terms {
  const known = prepared.get(request)
  if (known && known.kinds === kinds) return known.terms
  const terms = toTerms(request, { kinds, grant: false })
  prepared.set(request, { terms, kinds })
  return terms
}
