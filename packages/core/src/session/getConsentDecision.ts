import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { describe } from '../permissions/describe.js'
import { diffRequests, type RequestChange } from '../permissions/diffRequests.js'
import type {
  Description,
  Exposure,
  Labels,
  OpenApproval,
  Warning,
} from '../permissions/display.js'
import { exposure } from '../permissions/exposure.js'
import type { SessionRequest } from '../permissions/types.js'
import { warnings } from '../permissions/warnings.js'
import { decodeConsent, type Consent, type ConsentDifference } from './decodeConsent.js'
import type { PreparedSession } from './PreparedSession.js'

export type GetConsentDecisionParameters = {
  prepared: PreparedSession
  /** What the app asked for, where the user has lowered it since. @default what was prepared */
  asked?: SessionRequest | undefined
  /** Allowances that the account has open. */
  approvals?: readonly OpenApproval[] | undefined
  /** Names of what is in the request, such as `getLabels` finds. @default those of the config */
  labels?: Labels | undefined
}

/** All that a consent dialog shows, read from the bytes that would be signed. */
export type GetConsentDecisionReturnType = {
  /** Why Allow must stay closed; absent where nothing stands in its way. */
  blockedBy?: 'unreadable' | 'different' | 'lapsed' | undefined
  differences: readonly ConsentDifference[]
  consent: Consent | undefined
  description: Description | undefined
  exposure: Exposure | undefined
  warnings: readonly Warning[]
  /** What the app asked for, in the same form, and what the user changed about it. */
  asked: Description
  changes: readonly RequestChange[]
}

/** Reads what a user decides about. Pure: nothing is asked of the network. */
export function getConsentDecision(
  config: ValetKeyConfig,
  {
    prepared,
    asked = prepared.request,
    approvals,
    labels = config.labels,
  }: GetConsentDecisionParameters,
): GetConsentDecisionReturnType {
  const { kinds } = config
  const { consent, matches, differences } = decodeConsent({ ...prepared, kinds })
  const request = consent?.request
  const { ahead } = config._internal.clocks.get(prepared.chainId) ?? { ahead: 0 }
  const now = Math.floor(Date.now() / 1000) + ahead
  return {
    blockedBy:
      consent === undefined
        ? 'unreadable'
        : !matches
          ? 'different'
          : consent.deadline < now
            ? 'lapsed'
            : undefined,
    differences,
    consent,
    description: request && describe(request, labels, { kinds }),
    exposure: request && exposure({ request, approvals, labels, kinds, now }),
    warnings: request ? warnings({ request, approvals, labels, kinds, now }) : [],
    asked: describe(asked, labels, { kinds }),
    changes: request ? diffRequests(asked, request, { kinds }).changes : [],
  }
}
