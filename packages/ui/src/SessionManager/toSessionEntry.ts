import {
  describe,
  indexLabels,
  type AccountApproval,
  type CustomKind,
  type Exposure,
  type Labels,
  type PermissionUsage,
  type Session,
  type SessionStatus,
} from '@valetkey/core'
import { toHex } from 'viem'
import type { Leftover, SessionEntry } from '../SessionCard/SessionEntry.js'

/** What the hooks know of a session, as components show it. */
export function toSessionEntry(
  session: Session,
  {
    labels,
    kinds,
    network,
    status,
    usage,
    exposure,
    leftovers,
    origin,
  }: {
    labels: Labels | undefined
    kinds: readonly CustomKind[]
    network: string
    status: SessionStatus | undefined
    usage: readonly PermissionUsage[] | undefined
    exposure: Exposure | undefined
    leftovers: readonly Leftover[] | undefined
    origin: string | undefined
  },
): SessionEntry {
  const {
    id,
    app,
    account,
    key,
    request,
    createdAt,
    pending,
    entityId,
    landed,
    recovered,
    revoked,
  } = session
  const isKnown = recovered === undefined || app.name !== ''
  const { token } = indexLabels(labels)
  return {
    id,
    app: isKnown ? { ...app, origin } : undefined,
    account,
    network,
    sessionKey: key.type === 'p256' ? toHex(key.publicKey.x, { size: 32 }) : key.address,
    description: describe(request, labels, { kinds }),
    status,
    usage,
    exposure: exposure && {
      ...exposure,
      assets: exposure.assets.map((asset) => ({ ...asset, token: token(asset.token.address) })),
    },
    leftovers,
    unclean: revoked?.clean === false,
    createdAt,
    pending: pending !== undefined,
    entityId,
    transaction: landed?.transactionHash,
  }
}

/** Open approvals with the names that the app vouches for. */
export function toLeftovers(
  approvals: readonly AccountApproval[],
  { labels, held }: { labels: Labels | undefined; held: ReadonlyMap<string, bigint> },
): readonly Leftover[] {
  const index = indexLabels(labels)
  return approvals.map(({ token, spender, amount, sessionId }) => ({
    id: `${token}:${spender}`,
    token: index.token(token),
    spender: index.contract(spender),
    amount,
    fromSession: sessionId !== undefined,
    held: held.get(token.toLowerCase()),
  }))
}
