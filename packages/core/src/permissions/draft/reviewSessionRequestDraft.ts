import type { Address, Hex } from 'viem'
import { BaseError } from '../../errors/BaseError.js'
import { EmptyRequestError } from '../../errors/EmptyRequestError.js'
import { InvalidLimitError } from '../../errors/InvalidLimitError.js'
import { InvalidTimeRangeError } from '../../errors/InvalidTimeRangeError.js'
import { PermissionConflictError } from '../../errors/PermissionConflictError.js'
import { UnboundedGasError } from '../../errors/UnboundedGasError.js'
import { describe } from '../describe.js'
import { diffRequests, type RequestDifference } from '../diffRequests.js'
import type { Description, Exposure, Labels, OpenApproval, Warning } from '../display.js'
import { exposure } from '../exposure.js'
import type { CustomKind } from '../kind.js'
import { parsePermission } from '../parsePermission.js'
import { permissionId } from '../permissionId.js'
import { toTerms } from '../toTerms.js'
import type { NormalPermission, Permission, SessionRequest } from '../types.js'
import { parseTimeRange } from '../values/timeRange.js'
import { warnings } from '../warnings.js'
import type {
  PermissionDraft,
  SessionRequestDraft,
  SessionRequestDraftEntry,
} from './SessionRequestDraft.js'

export type ReviewSessionRequestDraftParameters = {
  draft: SessionRequestDraft
  /** The session's terms now, where the draft is going to take their place. */
  before?: SessionRequest | undefined
  /** Refused as a target. */
  account?: Address | undefined
  labels?: Labels | undefined
  kinds?: readonly CustomKind[] | undefined
  /** Allowances that the account has open. */
  approvals?: readonly OpenApproval[] | undefined
  /** Calls that the app makes: with them, functions that it does not need are found. */
  calls?: readonly { to: string; data?: Hex | undefined }[] | undefined
  /** Unix seconds. @default the clock of this machine */
  now?: number | undefined
}

/** Something that keeps a draft from becoming a request. */
export type SessionRequestDraftIssue = {
  /** Entry that it is about; absent where it is about the request as a whole. */
  key?: string | undefined
  /** Field of the entry's permission (`limit`, `functions[1]`) or of the request (`validUntil`). */
  field: string
  /** Says what is wrong and what to do. `value` is `undefined` where the field is empty. */
  error: BaseError
}

export type SessionRequestDraftReview = {
  /** What the draft asks for; absent while there are issues. */
  request: SessionRequest | undefined
  /** In the order of the entries, then those about the request as a whole. */
  issues: readonly SessionRequestDraftIssue[]
  /** By key of the entry: the id under which lines and warnings name it. Only entries without issues. */
  ids: { readonly [key: string]: string }
  /** What the entries without issues come to; absent while the time range has an issue. */
  preview:
    | {
        description: Description
        exposure: Exposure
        warnings: readonly Warning[]
        /** Compared with `before`. */
        difference: RequestDifference | undefined
      }
    | undefined
}

/** Everything that a permission picker shows about a draft. Pure, and quick enough for every key press. */
export function reviewSessionRequestDraft({
  draft,
  before,
  account,
  labels,
  kinds,
  approvals,
  calls,
  now = Math.floor(Date.now() / 1000),
}: ReviewSessionRequestDraftParameters): SessionRequestDraftReview {
  const { entries, added: _, validUntil = 'never', ...terms } = draft
  const timeIssues = reviewTime(draft, now)
  const readings = entries.map((entry) => readEntry(entry, kinds))
  const asked = (kept: readonly Reading[]): SessionRequest => ({
    ...terms,
    // Its own issue says so, where the draft has no end yet or one that cannot be.
    validUntil: timeIssues.length > 0 ? 'never' : validUntil,
    ...(timeIssues.length > 0 ? { validAfter: undefined } : {}),
    permissions: kept.map(({ permission }) => permission),
  })
  const own = readings.flatMap(({ issues }) => issues)
  const sound = readings.filter(({ issues }) => issues.length === 0)
  const { kept, issues: common } = reviewTogether(sound, {
    asked,
    kinds,
    account,
    unsettled: readings.filter(({ issues }) => issues.length > 0),
  })
  const issues = [...own, ...common, ...timeIssues]
  const current = asked(kept)
  return {
    request: issues.length === 0 ? asked(readings) : undefined,
    issues,
    ids: Object.fromEntries(kept.flatMap(({ key, id }) => (id === undefined ? [] : [[key, id]]))),
    preview:
      timeIssues.length > 0
        ? undefined
        : {
            description: describe(current, labels, { kinds }),
            exposure: exposure({ request: current, approvals, labels, kinds, now }),
            warnings: warnings({ request: current, approvals, calls, labels, kinds, now }),
            difference: before && diffRequests(before, current, { kinds }),
          },
  }
}

type Reading = {
  key: string
  permission: Permission
  id: string | undefined
  issues: readonly SessionRequestDraftIssue[]
}

/** Values that always pass: each stands in for one that does not, so that all of those are found. */
const standIns: { readonly [field: string]: unknown } = {
  address: '0x00000000000000000000000000000000000000ff',
  token: '0x00000000000000000000000000000000000000ff',
  module: '0x00000000000000000000000000000000000000ff',
  limit: 1n,
  functions: ['0x12345678'],
  except: [],
}

function readEntry(
  { key, permission: draft }: SessionRequestDraftEntry,
  kinds: readonly CustomKind[] | undefined,
): Reading {
  const issues: SessionRequestDraftIssue[] = []
  const field = 'permission'
  let tried: { [field: string]: unknown } = { ...draft }
  let normal: NormalPermission | undefined
  while (normal === undefined) {
    try {
      normal = parsePermission(toPermission(tried), { field, kinds })
    } catch (error) {
      if (!(error instanceof BaseError)) throw error
      const at = error.field?.replace(/^permission\.?/, '') ?? ''
      const [name = ''] = at.split(/[.[]/)
      issues.push({ key, field: at, error })
      if (!(name in standIns) || tried[name] === standIns[name]) break
      tried = { ...tried, [name]: standIns[name] }
    }
  }
  if (allowsNothing(draft)) {
    issues.push({
      key,
      field: 'limit',
      error: new InvalidLimitError({
        field: 'limit',
        value: 0n,
        reason: 'With a limit of 0 the permission allows nothing.',
      }),
    })
  }
  return {
    key,
    permission: toPermission(draft),
    id: normal && issues.length === 0 ? permissionId(normal) : undefined,
    issues,
  }
}

/** What the type claims, the kinds prove value by value. */
function toPermission(draft: PermissionDraft | { [field: string]: unknown }): Permission {
  return draft as Permission
}

/** A limit of 0 that is no bound on something else: only gas has a use for it. */
function allowsNothing(draft: PermissionDraft): boolean {
  return 'limit' in draft && draft.type !== 'gas' && draft.limit === 0n
}

/** Finds one breach of the rules between permissions after the other, without the entry it is about. */
function reviewTogether(
  sound: readonly Reading[],
  {
    asked,
    kinds,
    account,
    unsettled,
  }: {
    asked: (kept: readonly Reading[]) => SessionRequest
    kinds: readonly CustomKind[] | undefined
    account: Address | undefined
    /** Those that have issues of their own: still being filled in. */
    unsettled: readonly Reading[]
  },
): { kept: readonly Reading[]; issues: readonly SessionRequestDraftIssue[] } {
  const issues: SessionRequestDraftIssue[] = []
  let kept = sound
  for (;;) {
    try {
      toTerms(asked(kept), { kinds, account, grant: true })
      return { kept, issues }
    } catch (error) {
      if (!(error instanceof BaseError)) throw error
      const culprit = culpritOf(error, kept)
      if (culprit === undefined) {
        const left = sound.length > kept.length
        if (!left && !mayPass(error, unsettled))
          issues.push({ field: error.field ?? 'permissions', error })
        return { kept, issues }
      }
      const field = error.field?.replace(/^permissions(\[\d+\]\.?)?/, '') ?? ''
      issues.push({ key: culprit.key, field, error })
      kept = kept.filter((reading) => reading !== culprit)
    }
  }
}

/** Whether a permission that is still being filled in may be the one that the request lacks. */
function mayPass(error: BaseError, unsettled: readonly Reading[]): boolean {
  return unsettled.some(
    ({ permission: { type } }) =>
      error instanceof EmptyRequestError ||
      (error instanceof UnboundedGasError && boundsGas.includes(type)),
  )
}

const boundsGas: readonly Permission['type'][] = ['gas', 'native-and-gas', 'paymaster']

/** The entry to name: the later one of two that do not go together. */
function culpritOf(error: BaseError, kept: readonly Reading[]): Reading | undefined {
  if (error instanceof PermissionConflictError && Array.isArray(error.value)) {
    const ids: readonly unknown[] = error.value
    return kept.findLast(({ id }) => ids.includes(id))
  }
  const [, index] = /^permissions\[(\d+)\]/.exec(error.field ?? '') ?? []
  return index === undefined ? undefined : kept[Number(index)]
}

function reviewTime(
  { validAfter, validUntil, entries }: SessionRequestDraft,
  now: number,
): readonly SessionRequestDraftIssue[] {
  try {
    // Full control has no time range: the rules between permissions say so.
    if (validUntil === undefined && entries.some(({ permission }) => permission.type === 'root')) {
      return []
    }
    parseTimeRange({ validAfter, validUntil })
    if (typeof validUntil === 'number' && validUntil <= now) {
      throw new InvalidTimeRangeError({
        field: 'validUntil',
        value: validUntil,
        reason: `It is in the past: now is ${now}.`,
      })
    }
    return []
  } catch (error) {
    if (!(error instanceof BaseError)) throw error
    return [{ field: error.field ?? 'validUntil', error }]
  }
}
