'use client'
import type { PermissionUsage, TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { glance } from '../format/glance.js'
import { useAllWords } from '../words/useAllWords.js'
import { Meter } from './Meter.js'

export type AllowanceMeterProps = {
  /** What is counted, such as `USDC` or `Gas`. */
  label: string
  /** What it is counted in. Absent: pieces, such as actions. */
  token?: TokenLabel | undefined
  /** What was granted. `undefined`: not known, as the owner has raised it since. */
  limit: bigint | 'unlimited' | undefined
  /** As `getSessionPermissions` tells; `undefined`: still being read. */
  usage: PermissionUsage | undefined
}

/** What is left of one limit, large; of how much, small; and both as a meter. */
export function AllowanceMeter({ label, token, limit, usage }: AllowanceMeterProps): ReactElement {
  const { messages, format, now } = useAllWords()
  const { sessions } = messages
  const resets = usage?.resetsAt !== undefined && usage.resetsAt <= now
  const remaining = resets ? limit : usage?.remaining
  const counted = typeof limit === 'bigint' && typeof remaining === 'bigint' && limit > 0n
  const share = counted ? Number((remaining * 10_000n) / limit) / 10_000 : undefined
  const decimals = token?.decimals ?? 0
  const what = token ? sessions.left : sessions.timeLeft
  const seen = typeof remaining === 'bigint' ? glance(remaining, decimals) : remaining
  const left =
    typeof seen === 'bigint'
      ? [format.quantity(seen, decimals), token && format.unit(token), what]
          .filter(Boolean)
          .join(' ')
      : what
  const granted = typeof limit === 'bigint' ? format.quantity(limit, decimals) : undefined

  function said(): ReactElement | string {
    if (usage === undefined) return messages.checking
    if (seen === 'unlimited') return messages.noLimit
    if (seen === undefined) return sessions.unread
    return (
      <>
        <bdi>
          {format.quantity(seen, decimals)}
          {token && <span data-unit=""> {format.unit(token)}</span>}
        </bdi>{' '}
        <span data-unit="">{what}</span>
      </>
    )
  }

  return (
    <div data-slot="usage" data-kind={usage?.permission.type}>
      <span data-slot="usage-label">
        <bdi>{label}</bdi>
        {granted !== undefined && <bdi>{sessions.of(granted)}</bdi>}
        {usage !== undefined && limit === undefined && <span>{sessions.limitUnknown}</span>}
      </span>
      <span data-slot="amount" data-state={usage === undefined ? 'checking' : undefined}>
        {said()}
      </span>
      {share !== undefined && (
        <Meter share={share} label={`${label}: ${left}, ${sessions.of(granted ?? '')}`} />
      )}
      {usage?.resetsAt !== undefined && !resets && (
        <span data-slot="usage-note">{sessions.fullAgain(format.time(usage.resetsAt))}</span>
      )}
    </div>
  )
}
