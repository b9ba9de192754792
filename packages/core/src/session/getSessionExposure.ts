import type { GetBlockErrorType, MulticallErrorType } from 'viem'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import { combineExposures } from '../permissions/combineExposures.js'
import type { Exposure } from '../permissions/display.js'
import { exposure } from '../permissions/exposure.js'
import { permissionId } from '../permissions/permissionId.js'
import type { NormalPermission } from '../permissions/types.js'
import type { PermissionUsage } from '../permissions/verdict.js'
import type { Session } from '../storage/Session.js'
import { getChainTime } from './chain/getChainTime.js'
import { readSessionState } from './chain/readSessionState.js'
import type { AccountApproval } from './getApprovals.js'
import { getSessions, type GetSessionsErrorType } from './getSessions.js'
import { toStatus } from './getSessionStatus.js'
import type { SessionStatus } from './SessionStatus.js'

export type GetSessionExposureParameters = {
  session: Session
  /** What `getApprovals` has found. Left out: it is not known yet. */
  approvals?: readonly AccountApproval[] | undefined
}

export type GetSessionExposureReturnType = {
  /** The most that can be lost if this key leaks now. */
  exposure: Exposure
  /** The same for all live keys of the account together, this one included. */
  together: Exposure
  /** How many keys that is. */
  liveKeys: number
  /** `checking`: open approvals are not part of the figures yet. */
  approvals: 'checking' | 'known'
}

export type GetSessionExposureErrorType =
  | ClientMissingErrorType
  | GetBlockErrorType
  | GetSessionsErrorType
  | MulticallErrorType

type Read = { session: Session; usage: readonly PermissionUsage[]; isLive: boolean }

/**
 * The most that can be lost if a session key leaks now, by what the chain says is left: for this key,
 * and for all live keys on record together. A change that is signed and has not landed counts too. Of
 * a key that works no more, only the approvals that it gave are left.
 */
export async function getSessionExposure(
  config: ValetKeyConfig,
  { session: given, approvals: known }: GetSessionExposureParameters,
): Promise<GetSessionExposureReturnType> {
  const { account, chainId } = given
  const recorded = await getSessions(config, { account, chainId })
  const session = recorded.find(({ id }) => id === given.id) ?? given
  const others = recorded.filter(({ id, revoked }) => id !== session.id && revoked === undefined)
  const now = await getChainTime(config, { chainId })
  const [own, ...more] = await Promise.all([
    readSession(config, session, now),
    ...others.map((other) => readSession(config, other, now)),
  ])
  const live = [own, ...more].filter(({ isLive }) => isLive)
  const approvals = known ?? []
  const of = (one: Read, open: readonly AccountApproval[]): Exposure =>
    toExposure(config, one, { approvals: open, now })

  // Each approval counts once, with the first key that reaches it.
  const counted = new Set<AccountApproval>()
  const exposures = live.map((one) => {
    const mine = approvals.filter(
      (approval) => !counted.has(approval) && hasApprovals(of(one, [approval])),
    )
    for (const approval of mine) counted.add(approval)
    return of(one, mine)
  })
  return {
    exposure: own.isLive ? of(own, approvals) : onlyApprovals(of(own, approvals)),
    together: combineExposures(exposures),
    liveKeys: live.length,
    approvals: known === undefined ? 'checking' : 'known',
  }
}

const liveStatuses: ReadonlySet<SessionStatus> = new Set([
  'granted',
  'scheduled',
  'active',
  'exhausted',
])

async function readSession(config: ValetKeyConfig, session: Session, time: number): Promise<Read> {
  if (session.revoked?.clean) return { session, usage: [], isLive: false }
  const state = await readSessionState(config, session)
  const { status } = toStatus({ session, state, time })
  return { session, usage: state.usage, isLive: liveStatuses.has(status) }
}

function toExposure(
  { labels, kinds }: ValetKeyConfig,
  { session, usage, isLive }: Read,
  { approvals, now }: { approvals: readonly AccountApproval[]; now: number },
): Exposure {
  const open = approvals
    .filter(({ sessionId }) => isLive || sessionId === session.id)
    .map((approval) => ({ ...approval, fromSession: approval.sessionId === session.id }))
  const { request, pending } = session
  const held = exposure({ request, usage, approvals: open, labels, kinds, now })
  if (pending === undefined) return held
  // What is left now can be spent before the change lands; then what it sets comes on top.
  const next = usage.map((one) => withLimit(one, pending.request.permissions))
  return combineExposures([
    held,
    exposure({ request: pending.request, usage: next, labels, kinds, now }),
  ])
}

/** Usage under new terms: what was spent counts against the new limit. */
function withLimit(
  usage: PermissionUsage,
  permissions: readonly NormalPermission[],
): PermissionUsage {
  const permission = permissions.find((one) => permissionId(one) === usage.id)
  const limit = permission && 'limit' in permission ? permission.limit : undefined
  if (typeof limit !== 'bigint' || usage.spent === undefined) return usage
  const remaining = limit > usage.spent ? limit - usage.spent : 0n
  return { ...usage, limit, remaining }
}

const hasApprovals = ({ assets }: Exposure): boolean =>
  assets.some((asset) => asset.fromApprovals !== 0n)

function onlyApprovals({ assets }: Exposure): Exposure {
  return {
    everything: false,
    anyToken: false,
    assets: assets.flatMap((asset) =>
      asset.fromApprovals === 0n
        ? []
        : [{ ...asset, amount: asset.fromApprovals, fromKey: 0n, gas: 0n }],
    ),
  }
}
