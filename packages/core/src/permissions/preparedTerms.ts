import type { CustomKind } from './kind.js'
import { grantedFunctions, hasExecutionHooks, type Terms } from './terms.js'
import { toTerms } from './toTerms.js'
import type { Selector, SessionRequest } from './types.js'

/** Settled terms, and what follows from them for every operation. */
export type PreparedTerms = {
  terms: Terms
  /** Functions of the account that the validation is installed for. */
  granted: ReadonlySet<Selector>
  /** Whether calldata has to come after `executeUserOp`. */
  needsWrapper: boolean
}

const prepared = new WeakMap<
  SessionRequest,
  PreparedTerms & { kinds: readonly CustomKind[] | undefined }
>()

/** The settled terms of a request, worked out once per object. */
export function preparedTerms(
  request: SessionRequest,
  kinds: readonly CustomKind[] | undefined,
): PreparedTerms {
  const known = prepared.get(request)
  if (known && known.kinds === kinds) return known
  const terms = toTerms(request, { kinds, grant: false })
  const made = {
    terms,
    granted: grantedFunctions(terms),
    needsWrapper: hasExecutionHooks(terms),
    kinds,
  }
  prepared.set(request, made)
  return made
}
