'use client'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'
import { StatusShape } from '../SessionStatusBadge/StatusShape.js'
import type { SessionEntry } from './SessionEntry.js'
import { sessionOrigin } from './sessionWords.js'

/** Icon, name and origin of who holds a key. */
export function SessionIdentity({
  entry,
  children,
}: {
  entry: SessionEntry
  /** The title. */
  children: ReactNode
}): ReactElement {
  const { app } = entry
  const origin = sessionOrigin(entry)
  return (
    <div data-slot="requester">
      <span
        data-slot="app-icon"
        data-size="small"
        data-state={app?.iconUrl ? undefined : 'unknown'}
      >
        {app?.iconUrl ? (
          <img src={app.iconUrl} alt="" width={40} height={40} />
        ) : app ? (
          <Icon name="functions" />
        ) : (
          <StatusShape name="unknown" />
        )}
      </span>
      <div>
        {children}
        {origin !== undefined && (
          <p data-slot="requester-origin">
            <bdi dir="ltr">{app ? origin : <code>{origin}</code>}</bdi>
          </p>
        )}
      </div>
    </div>
  )
}
