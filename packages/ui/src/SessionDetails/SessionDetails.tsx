'use client'
import type { ReactElement } from 'react'
import { AddressLabel } from '../AddressLabel/AddressLabel.js'
import { ExposureSummary } from '../ConsentDialog/ExposureSummary.js'
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogFooter } from '../dialog/DialogFooter.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { WordedDialog } from '../dialog/WordedDialog.js'
import { PermissionList } from '../PermissionList/PermissionList.js'
import type { SessionEntry } from '../SessionCard/SessionEntry.js'
import { SessionIdentity } from '../SessionCard/SessionIdentity.js'
import { SessionMeters } from '../SessionCard/SessionMeters.js'
import {
  isLive,
  isRevocable,
  keyOwner,
  sessionRemarks,
  sessionSentence,
} from '../SessionCard/sessionWords.js'
import { SessionStatusBadge } from '../SessionStatusBadge/SessionStatusBadge.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'

export type SessionDetailsProps = AllWordsProps & {
  open: boolean
  entry: SessionEntry
  onRevoke?: ((id: string) => void) | undefined
  /** Puts a new key in its place. */
  onRotate?: ((id: string) => void) | undefined
  onClose: () => void
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
}

/** Everything about one session: all its terms, what is left of each, what is at stake, what names it. */
export function SessionDetails(props: SessionDetailsProps): ReactElement {
  return (
    <WordedDialog {...props} slot="session-details" state={props.entry.status ?? 'checking'}>
      <Body {...props} />
    </WordedDialog>
  )
}

function Body({ entry, onRevoke, onRotate, onClose }: SessionDetailsProps): ReactElement {
  const words = useAllWords()
  const { messages } = words
  const { sessions } = messages
  const { id, status, description, exposure, app, account, network, sessionKey } = entry
  const { entityId, transaction } = entry
  const ends = isRevocable(status)
  return (
    <>
      <div data-slot="revoke-body">
        <div data-slot="session-head">
          <SessionIdentity entry={entry}>
            <DialogTitle slot="requester-name">
              {sessions.detailsTitle(keyOwner(entry, words))}
            </DialogTitle>
          </SessionIdentity>
          <div data-slot="session-status">
            <SessionStatusBadge status={status} />
            {!app && <SessionStatusBadge status="unknown" />}
          </div>
        </div>
        <DialogDescription slot="revoke-summary">
          {[sessionSentence(entry, words), ...sessionRemarks(entry, words)].join(' ')}
        </DialogDescription>
        {ends && (
          <section>
            <h3 data-slot="section-title">{sessions.whatIsLeft}</h3>
            <SessionMeters entry={entry} />
          </section>
        )}
        <section>
          <h3 data-slot="section-title">{sessions.canDo}</h3>
          <PermissionList description={description} />
        </section>
        {isLive(status) && <ExposureSummary exposure={exposure} />}
        <dl data-slot="details">
          <Row label={sessions.network}>{network}</Row>
          <Row label={sessions.account}>
            <AddressLabel address={account} whole copyable />
          </Row>
          <Row label={sessions.key}>
            <code>
              <bdi dir="ltr">{sessionKey}</bdi>
            </code>
          </Row>
          {entityId !== undefined && <Row label={sessions.entityId}>{String(entityId)}</Row>}
          {transaction !== undefined && (
            <Row label={sessions.transaction}>
              <code>
                <bdi dir="ltr">{transaction}</bdi>
              </code>
            </Row>
          )}
        </dl>
      </div>
      <DialogFooter
        actions={
          <>
            {ends && onRevoke && (
              <DialogButton tone="danger" onClick={() => onRevoke(id)}>
                {status === 'granted' ? sessions.takeBack : sessions.revoke}
              </DialogButton>
            )}
            {onRotate && (status === 'active' || status === 'scheduled') && (
              <DialogButton onClick={() => onRotate(id)}>{sessions.replace}</DialogButton>
            )}
            <DialogButton onClick={onClose}>{messages.close}</DialogButton>
          </>
        }
      />
    </>
  )
}

function Row({
  label,
  children,
}: {
  label: string
  children: ReactElement | string
}): ReactElement {
  return (
    <div data-slot="details-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
