import type { Labels, Session } from '@valetkey/core'
import { useRevokeSession, useSessionPermissions, useSessionStatus } from '@valetkey/react'
import { createFormat, en } from '@valetkey/ui'
import { useEffect, useState, type ReactElement } from 'react'
import { messageOf } from './useConsent.js'

const words: Record<string, string> = {
  granted: 'Arena’s key, not used yet',
  active: 'Arena’s key',
  exhausted: 'Arena’s key is used up',
  expired: 'Arena’s key has ended',
  revoked: 'Arena’s key was taken back',
  lapsed: 'Arena’s key has lapsed',
  scheduled: 'Arena’s key begins later',
}

function useNow(): number {
  const [now, setNow] = useState(() => Math.floor(Date.now() / 1000))
  useEffect(() => {
    const timer = setInterval(() => setNow(Math.floor(Date.now() / 1000)), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** What is left of the key, and the way to take it back. */
export function KeyCard({
  session,
  labels,
  onRevoked,
}: {
  session: Session
  labels: Labels
  onRevoked: () => void
}): ReactElement {
  const { data: usage } = useSessionPermissions({ session })
  const { data: status } = useSessionStatus({ session })
  const revoke = useRevokeSession({ mutation: { onSuccess: onRevoked } })
  const now = useNow()
  const format = createFormat({ messages: en, now })
  const { validUntil } = session.request
  const token = labels.tokens?.[0]
  const spend = usage?.find(({ permission }) => permission.type === 'erc20-spend')
  const [limit, remaining] = [spend?.limit, spend?.remaining]

  return (
    <section className="key" aria-label="Arena’s key">
      <div className="operation-line">
        <span className="status" data-status={status?.status ?? 'checking'}>
          {status ? words[status.status] : 'Checking'}
        </span>
        {session.landed && (
          <button
            type="button"
            className="link"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({ session })}
          >
            {revoke.isPending ? 'Revoking' : 'Revoke'}
          </button>
        )}
      </div>
      {token && typeof limit === 'bigint' && typeof remaining === 'bigint' && (
        <>
          <div className="key-line">
            <span>
              <b>{format.quantity(remaining, 6)}</b> {format.unit(token)} left
            </span>
            <span className="muted">of {format.quantity(limit, 6)}</span>
          </div>
          <meter
            min={0}
            max={Number(limit)}
            value={Number(remaining)}
            aria-label={`${format.unit(token)} left`}
          >
            {format.quantity(remaining, 6)} of {format.quantity(limit, 6)}
          </meter>
        </>
      )}
      {validUntil !== 'never' && (
        <div className="key-line">
          <span>
            Ends <b>{format.relative(validUntil)}</b>
          </span>
          <span className="muted">{format.time(validUntil)}</span>
        </div>
      )}
      {revoke.error && (
        <p className="problem small" role="alert">
          {messageOf(revoke.error)}
        </p>
      )}
    </section>
  )
}
