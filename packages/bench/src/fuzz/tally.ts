import type { DenialReason, PermissionType } from '@valetkey/core'
import { agrees } from './agrees.js'
import type { FuzzResult, FuzzSession } from './session.js'

const kinds: readonly PermissionType[] = [
  'contract-calls',
  'any-contract-calls',
  'erc20-spend',
  'native-spend',
  'gas',
  'native-and-gas',
  'paymaster',
  'account-functions',
  'root',
  'custom',
]

const reasons: readonly DenialReason[] = [
  'expired',
  'not-yet-valid',
  'batch-not-allowed',
  'account-function-not-allowed',
  'self-call',
  'not-wrapped',
  'contract-not-allowed',
  'function-not-allowed',
  'function-required',
  'gas-limit',
  'paymaster-required',
  'wrong-paymaster',
  'native-limit',
  'token-limit',
  'token-function',
  'token-calldata',
  'custom',
]

export type Tally = {
  cases: number
  agreements: number
  disagreements: number
  allowed: number
  byKind: Partial<Record<PermissionType, number>>
  byDenial: Partial<Record<DenialReason, number>>
}

/** Counts what kinds of cases there were. A denial counts under the reason that the chain met first. */
export function createTally(): {
  counts: Tally
  add: (session: FuzzSession, result: FuzzResult) => void
  /** What a run would have to contain more of in order to prove anything. */
  shortcomings: () => readonly string[]
} {
  const counts: Tally = {
    cases: 0,
    agreements: 0,
    disagreements: 0,
    allowed: 0,
    byKind: Object.fromEntries(kinds.map((kind) => [kind, 0])),
    byDenial: Object.fromEntries(reasons.map((reason) => [reason, 0])),
  }
  return {
    counts,
    add({ request }, result) {
      counts.cases += 1
      counts[agrees(result) ? 'agreements' : 'disagreements'] += 1
      for (const kind of new Set(request.permissions.map(({ type }) => type)))
        counts.byKind[kind] = (counts.byKind[kind] ?? 0) + 1
      if (result.expected.allowed) counts.allowed += 1
      else {
        const reason = result.expected.denials[0]?.reason
        if (reason) counts.byDenial[reason] = (counts.byDenial[reason] ?? 0) + 1
      }
    },
    shortcomings() {
      const share = (count: number | undefined): number => (count ?? 0) / counts.cases
      const allowed = share(counts.allowed)
      return [
        ...(allowed < 0.3 || allowed > 0.7
          ? [`${Math.round(allowed * 100)} % of the cases are allowed, not 30 to 70 %`]
          : []),
        ...kinds
          .filter((kind) => share(counts.byKind[kind]) < 0.05)
          .map((kind) => `${kind} is in fewer than 5 % of the cases`),
        ...reasons
          .filter((reason) => share(counts.byDenial[reason]) < 0.005)
          .map((reason) => `${reason} is the reason in fewer than 0.5 % of the cases`),
      ]
    },
  }
}
