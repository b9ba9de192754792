'use client'
import type { ReactElement } from 'react'
import { SessionStatusBadge } from '../SessionStatusBadge/SessionStatusBadge.js'
import { useAllWords } from '../words/useAllWords.js'
import type { SessionEntry } from './SessionEntry.js'
import { SessionIdentity } from './SessionIdentity.js'
import { SessionMeters } from './SessionMeters.js'
import { isRevocable, sessionName, sessionRemarks, sessionSentence } from './sessionWords.js'

/** What can be done about a session. An action without a handler is not offered. */
export type SessionActions = {
  onDetails?: ((id: string) => void) | undefined
  onNarrow?: ((id: string) => void) | undefined
  onExtend?: ((id: string) => void) | undefined
  onRevoke?: ((id: string) => void) | undefined
  /** Closes the approvals that an ended session left open, and has its modules forget it. */
  onCleanUp?: ((id: string) => void) | undefined
}

export type SessionCardProps = SessionActions & {
  entry: SessionEntry
}

/** Limits that a card shows; details show the rest. */
const mostLimits = 5

/** One session: who, what it can do, what is left of it, and what can be done about it. */
export function SessionCard({ entry, ...actions }: SessionCardProps): ReactElement {
  const words = useAllWords()
  const { status, app } = entry

  function used(): string {
    const { messages, format } = words
    const { lastUsed, actions: count, createdAt } = entry
    const { sessions } = messages
    return [
      lastUsed === undefined
        ? createdAt !== undefined && sessions.madeAt(format.time(createdAt))
        : lastUsed === 'never'
          ? sessions.neverUsed
          : sessions.lastUsed(format.relative(lastUsed)),
      count !== undefined && count > 0 && sessions.actions(count),
    ]
      .filter(Boolean)
      .join(' ')
  }

  return (
    <article data-slot="session-card" data-state={status ?? 'checking'}>
      <div data-slot="session-head">
        <SessionIdentity entry={entry}>
          <h3 data-slot="requester-name">
            <bdi>{sessionName(entry, words)}</bdi>
          </h3>
        </SessionIdentity>
        <div data-slot="session-status">
          <SessionStatusBadge status={status} />
          {!app && <SessionStatusBadge status="unknown" />}
        </div>
      </div>
      <p data-slot="session-line">
        {[sessionSentence(entry, words), ...sessionRemarks(entry, words)].join(' ')}
      </p>
      {isRevocable(status) && <SessionMeters entry={entry} most={mostLimits} />}
      <div data-slot="session-foot">
        <span data-slot="session-used">{used()}</span>
        <Actions entry={entry} {...actions} />
      </div>
    </article>
  )
}

function Actions({ entry, onDetails, onNarrow, onExtend, onRevoke, onCleanUp }: SessionCardProps) {
  const words = useAllWords()
  const { sessions } = words.messages
  const { id, status, app, unclean, leftovers = [] } = entry
  const changes = app !== undefined && (status === 'active' || status === 'scheduled')
  const revocable = isRevocable(status)
  const buttons = [
    { label: sessions.details, onClick: onDetails },
    { label: sessions.narrow, onClick: changes ? onNarrow : undefined },
    {
      label: sessions.extend,
      onClick: changes || (app && status === 'exhausted') ? onExtend : undefined,
    },
    {
      label: sessions.cleanUp,
      onClick: !revocable && (unclean || leftovers.length > 0) ? onCleanUp : undefined,
    },
    {
      label: status === 'granted' ? sessions.takeBack : sessions.revoke,
      tone: 'danger',
      onClick: revocable ? onRevoke : undefined,
    },
  ]
  const name = sessionName(entry, words)
  return (
    <span data-slot="session-actions">
      {buttons.map(
        ({ label, tone, onClick }) =>
          onClick && (
            <button
              key={label}
              type="button"
              data-slot="link-button"
              data-tone={tone}
              aria-label={sessions.actionOn(label, name)}
              onClick={() => onClick(id)}
            >
              {label}
            </button>
          ),
      )}
    </span>
  )
}
