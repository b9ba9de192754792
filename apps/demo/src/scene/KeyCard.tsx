import type { Session } from '@valetkey/core'
import {
  useRevokeSession,
  useSessionPermissions,
  useSessionStatus,
  useValetKeyConfig,
} from '@valetkey/react'
import { createFormat, en } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { messageOf } from '../messageOf.js'
import { useSetup } from '../SetupContext.js'
import { useNow } from './useNow.js'

const words: Record<string, string> = {
  granted: ', not used yet',
  active: '',
  exhausted: ' is used up',
  expired: ' has ended',
  revoked: ' was taken back',
  lapsed: ' has lapsed',
  scheduled: ' begins later',
}

/** What is left of the app's key, and the way to take it back. */
export function KeyCard({ session }: { session: Session }): ReactElement {
  const { app } = useValetKeyConfig()
  const { labels } = useSetup()
  const { data: usage } = useSessionPermissions({ session })
  const { data: status } = useSessionStatus({ session })
  const revoke = useRevokeSession()
  const now = useNow()
  const format = createFormat({ messages: en, now })
  const { validUntil } = session.request
  const token = labels.tokens?.[0]
  const spend = usage?.find(({ permission }) => permission.type === 'erc20-spend')
  const [limit, remaining] = [spend?.limit, spend?.remaining]
  const name = `${app.name}’s key`

  return (
    <section className="card key" aria-label={name}>
      <div className="line">
        <span className="status" data-status={status?.status ?? 'checking'}>
          {name}
          {status ? words[status.status] : ', checking'}
        </span>
        <button
          type="button"
          className="link"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate({ session })}
        >
          {revoke.isPending ? 'Revoking' : 'Revoke'}
        </button>
      </div>
      {token && (
        <>
          <div className="key-line">
            <span>
              {typeof remaining === 'bigint' ? (
                <>
                  <b data-testid="remaining">{format.quantity(remaining, 6)}</b>{' '}
                  {format.unit(token)} left
                </>
              ) : (
                'checking'
              )}
            </span>
            <span className="muted">
              {typeof limit === 'bigint' && `of ${format.quantity(limit, 6)}`}
            </span>
          </div>
          <meter
            min={0}
            max={Number(limit ?? 1)}
            value={Number(remaining ?? 0)}
            data-state={
              typeof limit === 'bigint' && typeof remaining === 'bigint' && remaining * 5n < limit
                ? 'low'
                : undefined
            }
            aria-label={`${format.unit(token)} left`}
          />
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
