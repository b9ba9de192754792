import type { Session } from '@valetkey/core'
import {
  useRevokeSession,
  useSessionPermissions,
  useSessionStatus,
  useValetKeyConfig,
} from '@valetkey/react'
import { AllowanceMeter, createFormat, en, ExpiryCountdown, WordsProvider } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { messageOf } from '../messageOf.js'
import { useSetup } from '../SetupContext.js'
import { ActionButton } from './ActionButton.js'
import { useNow } from './useNow.js'

const words: Record<string, string> = {
  granted: 'not used yet',
  active: 'active',
  exhausted: 'used up',
  expired: 'ended',
  revoked: 'taken back',
  lapsed: 'not used in time',
  scheduled: 'begins later',
}

/** What is left of the app's key, and the way to take it back. */
export function KeyCard({ session }: { session: Session }): ReactElement {
  const { app } = useValetKeyConfig()
  const { labels } = useSetup()
  const { data: usage } = useSessionPermissions({ session })
  const { data: status } = useSessionStatus({ session })
  const revoke = useRevokeSession()
  const now = useNow()
  const token = labels.tokens?.[0]
  const asked = session.request.permissions.find(({ type }) => type === 'erc20-spend')
  const spend = usage?.find(({ permission }) => permission.type === 'erc20-spend')
  const limit = spend ? spend.limit : asked && 'limit' in asked ? asked.limit : undefined
  const name = `${app.name}’s key`

  return (
    <section className="card key" aria-label={name}>
      <div className="line">
        <span>
          <b className="status" data-status={status?.status ?? 'checking'}>
            {name}
          </b>
          <span className="small muted block">{status ? words[status.status] : 'checking'}</span>
        </span>
        <ActionButton
          className="link"
          off={revoke.isPending}
          onClick={() => revoke.mutate({ session })}
        >
          {revoke.isPending ? 'Revoking' : 'Revoke'}
        </ActionButton>
      </div>
      <WordsProvider messages={en} now={now}>
        <div data-vk="" data-slot="session-meters" className="meters">
          {token && (
            <AllowanceMeter
              label={createFormat({ messages: en, now }).unit(token)}
              token={token}
              limit={limit}
              usage={spend}
            />
          )}
          <ExpiryCountdown
            validUntil={session.request.validUntil}
            from={session.createdAt}
            name={app.name}
          />
        </div>
      </WordsProvider>
      {revoke.error && (
        <p className="problem small" role="alert">
          {messageOf(revoke.error)}
        </p>
      )}
    </section>
  )
}
