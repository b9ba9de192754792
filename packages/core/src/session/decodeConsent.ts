import type { Address } from 'viem'
import { BaseError } from '../errors/BaseError.js'
import { UnreadableSignerError } from '../errors/UnreadableSignerError.js'
import { decodeInstall } from '../install/decodeInstall.js'
import { encodeInstall } from '../install/encodeInstall.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { compile } from '../permissions/compile.js'
import { decompile } from '../permissions/decompile.js'
import type { CustomKind } from '../permissions/kind.js'
import { normalise } from '../permissions/normalise.js'
import type { NormalRequest } from '../permissions/types.js'
import { toDetail } from './consent/toDetail.js'
import { toGrantNonce } from './consent/toGrantNonce.js'
import type { PreparedSession } from './PreparedSession.js'

/** What was meant, beside the bytes to compare it with. A `PreparedSession` is exactly that. */
export type DecodeConsentParameters = Pick<
  PreparedSession,
  'typedData' | 'request' | 'key' | 'account' | 'chainId' | 'entityId' | 'deadline'
> & {
  /** Custom kinds of permission; `config.kinds`. */
  kinds?: readonly CustomKind[] | undefined
}

/** What the bytes say. Everything on a consent screen comes from here. */
export type Consent = {
  chainId: number
  account: Address
  entityId: number
  key: SessionKeyReference
  request: NormalRequest
  /** Last second at which the signature can install the session (unix seconds). */
  deadline: number
}

export type ConsentDifference = {
  field:
    | 'call'
    | 'chainId'
    | 'account'
    | 'entityId'
    | 'nonce'
    | 'deadline'
    | 'key'
    | 'permissions'
    | 'validAfter'
    | 'validUntil'
    | 'batch'
  /** What was meant and what the bytes say, as text for a detail view. */
  expected: string
  actual: string
}

/** `consent` is absent where the bytes cannot be read at all. */
export type DecodeConsentReturnType =
  | { matches: true; consent: Consent; differences: readonly [] }
  | {
      matches: false
      consent: Consent | undefined
      differences: readonly [ConsentDifference, ...ConsentDifference[]]
    }

/**
 * Reads the bytes that are about to be signed and says whether they are what was meant. Every byte
 * counts: the call must be exactly what its own decoded terms encode to.
 *
 * @example
 * const { matches, consent, differences } = decodeConsent(prepared)
 */
export function decodeConsent({
  kinds,
  ...meant
}: DecodeConsentParameters): DecodeConsentReturnType {
  const { domain, message } = meant.typedData
  const { chainId, verifyingContract: account } = domain
  const plan = attempt(() => decodeInstall(message.call))
  if (plan instanceof BaseError) return unreadable(plan)
  const { request, key, entityId } = decompile(plan, { kinds })
  if (key === undefined) return unreadable(new UnreadableSignerError({ module: plan.module }))

  const consent = { chainId, account, entityId, key, request, deadline: message.deadline }
  const encoded = attempt(() => encodeInstall(compile({ request, key, entityId, account, kinds })))
  const normal = normalise(meant.request, { kinds })

  const differences: ConsentDifference[] = []
  function compare(field: ConsentDifference['field'], expected: unknown, actual: unknown): void {
    const [asked, said] = [toDetail(expected), toDetail(actual)]
    if (asked !== said) differences.push({ field, expected: asked, actual: said })
  }
  compare('chainId', meant.chainId, chainId)
  compare('account', meant.account, account)
  compare('entityId', meant.entityId, entityId)
  compare('nonce', toGrantNonce(plan), message.nonce)
  compare('deadline', meant.deadline, message.deadline)
  compare('key', meant.key, key)
  compare('permissions', normal.permissions, request.permissions)
  compare('validAfter', normal.validAfter ?? 0, request.validAfter ?? 0)
  compare('validUntil', normal.validUntil, request.validUntil)
  compare('batch', normal.batch ?? true, request.batch ?? true)
  compare('call', encoded instanceof BaseError ? encoded.shortMessage : encoded, message.call)

  const [first, ...more] = differences
  return first === undefined
    ? { matches: true, consent, differences: [] }
    : { matches: false, consent, differences: [first, ...more] }
}

function attempt<result>(action: () => result): result | BaseError {
  try {
    return action()
  } catch (error) {
    if (error instanceof BaseError) return error
    throw error
  }
}

function unreadable(error: BaseError): DecodeConsentReturnType {
  const expected = 'the installation of a session'
  return {
    matches: false,
    consent: undefined,
    differences: [{ field: 'call', expected, actual: error.shortMessage }],
  }
}
