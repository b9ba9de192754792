import { describe, type Session, type SessionRequest } from '@valetkey/core'
import {
  revokeSessionMutationOptions,
  rotateSessionKeyMutationOptions,
  updateSessionMutationOptions,
} from '@valetkey/core/query'
import { useMutation } from '@tanstack/react-query'
import { useSessionPermissions, useSessionStatus, useValetKeyConfig } from '@valetkey/react'
import { createFormat, en } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { messageOf } from '../../messageOf.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { useNow } from '../../scene/useNow.js'
import { useSetup } from '../../SetupContext.js'

const day = 86_400

const statuses: Record<string, string> = {
  granted: 'Granted, not landed',
  lapsed: 'Lapsed',
  scheduled: 'Begins later',
  active: 'Active',
  exhausted: 'Used up',
  expired: 'Ended',
  revoked: 'Revoked',
}

const extended = ({ request }: Session): SessionRequest => ({
  ...request,
  ...(request.validUntil === 'never' ? {} : { validUntil: request.validUntil + day }),
})

const narrowed = ({ request }: Session): SessionRequest => ({
  ...request,
  permissions: request.permissions.map((permission) =>
    permission.type === 'erc20-spend'
      ? { ...permission, limit: permission.limit / 2n }
      : permission,
  ),
})

/** One key: what it may do, what is left, and what the owner can do about it. */
export function ManagedKey({ session }: { session: Session }): ReactElement {
  const config = useValetKeyConfig()
  const { labels } = useSetup()
  const { connected, payer } = useOwner()
  const { data: status } = useSessionStatus({ session })
  const { data: usage } = useSessionPermissions({ session })
  const update = useMutation(updateSessionMutationOptions(config))
  const rotate = useMutation(rotateSessionKeyMutationOptions(config))
  const revoke = useMutation(revokeSessionMutationOptions(config))
  const now = useNow()
  const format = createFormat({ messages: en, now })

  const { request, app, revoked } = session
  const { lines } = describe(request, labels)
  const name = app.name || 'A key that nothing here made'
  const token = labels.tokens?.[0]
  const spend = usage?.find(({ permission }) => permission.type === 'erc20-spend')
  const busy = update.isPending || rotate.isPending || revoke.isPending
  const problem = update.error ?? rotate.error ?? revoke.error
  const state = revoked ? 'revoked' : status?.status
  const changeable = state === 'active' && connected !== undefined

  const act = (go: (by: NonNullable<typeof connected>) => void) => () => {
    for (const each of [update, rotate, revoke]) each.reset()
    if (connected) go(connected)
  }
  const sponsored = payer === 'sponsor'

  return (
    <article className="card key" aria-label={name}>
      <div className="line">
        <b className="lead">{name}</b>
        <span className="status" data-status={state ?? 'checking'}>
          {state ? statuses[state] : 'Checking'}
        </span>
      </div>
      <p className="small muted">
        {lines
          .map((line) => {
            switch (line.type) {
              case 'contract-calls':
                return `${line.contract.name ?? 'a contract'}: ${
                  line.functions === 'all'
                    ? 'everything'
                    : line.functions.map(({ label, selector }) => label ?? selector).join(', ')
                }`
              case 'erc20-spend':
                return `spend ${format.amount(line.limit, line.token)}`
              case 'gas':
                return 'pay gas'
              default:
                return line.type
            }
          })
          .join(' · ')}
      </p>
      {state !== 'revoked' &&
        token &&
        typeof spend?.limit === 'bigint' &&
        typeof spend.remaining === 'bigint' && (
          <>
            <div className="key-line">
              <span>
                <b>{format.quantity(spend.remaining, 6)}</b> {format.unit(token)} left
              </span>
              <span className="muted">of {format.quantity(spend.limit, 6)}</span>
            </div>
            <meter
              min={0}
              max={Number(spend.limit)}
              value={Number(spend.remaining)}
              aria-label={`${name}, ${format.unit(token)} left`}
            />
          </>
        )}
      {request.validUntil !== 'never' && state !== 'revoked' && (
        <div className="key-line">
          <span>
            Ends <b>{format.relative(request.validUntil)}</b>
          </span>
          <span className="muted">{format.time(request.validUntil)}</span>
        </div>
      )}
      {revoked === undefined && (
        <div className="actions tight">
          <button
            type="button"
            className="button"
            disabled={!changeable || busy}
            onClick={act(({ wallet }) =>
              update.mutate({ session, request: extended(session), wallet, sponsored }),
            )}
          >
            1 day more
          </button>
          <button
            type="button"
            className="button"
            disabled={!changeable || busy || spend === undefined}
            onClick={act(({ wallet }) =>
              update.mutate({ session, request: narrowed(session), wallet, sponsored }),
            )}
          >
            Half budget
          </button>
          <button
            type="button"
            className="button"
            disabled={!changeable || busy || session.key.type !== 'p256'}
            onClick={act(({ wallet }) => rotate.mutate({ session, wallet, sponsored }))}
          >
            New key
          </button>
          <button
            type="button"
            className="button"
            data-tone="danger"
            disabled={busy || connected === undefined}
            onClick={act(({ wallet }) => revoke.mutate({ session, wallet, sponsored }))}
          >
            Revoke
          </button>
        </div>
      )}
      <output className="small">
        {update.isPending && 'Changing it: the owner is asked once.'}
        {rotate.isPending && 'Putting a new key in its place: the owner is asked once.'}
        {revoke.isPending && 'Taking it back: the owner is asked once.'}
        {update.isSuccess && 'Changed.'}
        {rotate.isSuccess && 'The old key is worthless now.'}
      </output>
      {problem && (
        <p className="problem small" role="alert">
          {messageOf(problem)}
        </p>
      )}
    </article>
  )
}
