import type { Address } from 'viem'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import type { SessionRequest } from '../permissions/types.js'
import type { PreparedSession } from './PreparedSession.js'

/** What was meant, beside the bytes to compare it with. A `PreparedSession` is exactly that. */
export type DecodeConsentParameters = Pick<
  PreparedSession,
  'typedData' | 'request' | 'key' | 'account' | 'chainId' | 'entityId'
>

/** What the bytes say. Everything on a consent screen comes from here. */
export type Consent = {
  chainId: number
  account: Address
  entityId: number
  key: SessionKeyReference
  request: SessionRequest
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
  | { matches: false; consent: Consent | undefined; differences: readonly ConsentDifference[] }
