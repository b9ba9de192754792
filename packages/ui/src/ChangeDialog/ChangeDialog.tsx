'use client'
import {
  describe,
  exposure,
  type CustomKind,
  type Labels,
  type OpenApproval,
  type SessionRequest,
} from '@valetkey/core'
import { useMemo, useState, type ReactElement } from 'react'
import { ExposureSummary } from '../ConsentDialog/ExposureSummary.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogShell } from '../dialog/DialogShell.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { changePhrases } from '../format/changes.js'
import { Icon } from '../icons/Icon.js'
import { PermissionList } from '../PermissionList/PermissionList.js'
import type { SessionEntry } from '../SessionCard/SessionEntry.js'
import { SessionIdentity } from '../SessionCard/SessionIdentity.js'
import { sessionName } from '../SessionCard/sessionWords.js'
import { useWords } from '../words/useWords.js'
import { WordsProvider, type WordsProviderProps } from '../words/WordsProvider.js'
import { changedUsage, lowers, withLimit } from './changeRequest.js'
import { ExtendFields } from './ExtendFields.js'

export type ChangeState = 'edit' | 'signing' | 'changed' | 'failed'

export type ChangeDialogProps = Omit<WordsProviderProps, 'children'> & {
  open: boolean
  state: ChangeState
  /** `narrow`: only down. `extend`: later, and more of what it may already do. */
  mode: 'narrow' | 'extend'
  entry: SessionEntry
  /** The terms that hold now. */
  request: SessionRequest
  labels?: Labels | undefined
  kinds?: readonly CustomKind[] | undefined
  /** Allowances that the account has open. */
  approvals?: readonly OpenApproval[] | undefined
  /** Who pays for gas, and about how much. */
  cost: { payer: 'sponsor' } | { payer: 'owner'; gas?: string | undefined }
  /** Why it failed, in one sentence. */
  problem?: string | undefined
  /** With the new terms, as a whole. */
  onChange: (request: SessionRequest) => void
  /** Keep, cancel, done: everything that leaves the dialog. */
  onClose: () => void
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
}

/** Narrows or extends a session in place, and says what that changes before anything is signed. */
export function ChangeDialog({
  messages,
  now,
  timeZone,
  ...props
}: ChangeDialogProps): ReactElement {
  const { open, state, container, onClose } = props
  return (
    <WordsProvider messages={messages} now={now} timeZone={timeZone}>
      <DialogShell
        open={open}
        slot="change-dialog"
        state={state}
        container={container}
        onClose={onClose}
      >
        <Body {...props} timeZone={timeZone} />
      </DialogShell>
    </WordsProvider>
  )
}

type Props = Omit<ChangeDialogProps, 'messages' | 'now'>

function Body(props: Props): ReactElement {
  const { state, mode, entry, request, labels, kinds, approvals, cost, problem } = props
  const { onChange, onClose, timeZone } = props
  const words = useWords()
  const { messages, format, now } = words
  const { change } = messages.sessions
  const [draft, setDraft] = useState(request)
  const before = useMemo(() => describe(request, labels, { kinds }), [request, labels, kinds])
  const after = useMemo(() => describe(draft, labels, { kinds }), [draft, labels, kinds])
  const name = sessionName(entry, words)
  const phrases = changePhrases(before, after, words)
  const spent = Object.fromEntries(
    (entry.usage ?? []).flatMap(({ id, spent: used }) => (used === undefined ? [] : [[id, used]])),
  )
  const risk = (terms: SessionRequest) =>
    exposure({
      request: terms,
      usage: entry.usage && changedUsage(entry.usage, terms, kinds),
      approvals,
      labels,
      kinds,
      now,
    })
  const setLimit = (id: string, limit: bigint): void =>
    setDraft(withLimit(draft, { id, limit, kinds }))

  if (state !== 'edit') {
    const title =
      state === 'signing'
        ? messages.revoke.titleSigning
        : state === 'failed'
          ? change.failed
          : change.changed(name)
    const text =
      state === 'signing'
        ? change.untilThen
        : state === 'failed'
          ? [problem, change.failedText].filter(Boolean).join(' ')
          : messages.summaryChange(name, format.list(phrases))
    return (
      <>
        <div data-slot="revoke-body">
          <div
            data-slot="revoke-outcome"
            data-tone={state === 'changed' ? 'success' : state === 'failed' ? 'warning' : undefined}
          >
            <Icon name={state === 'signing' ? 'time' : state === 'failed' ? 'warning' : 'done'} />
            <div>
              <DialogTitle slot="requester-name">{title}</DialogTitle>
              <DialogDescription slot="revoke-summary">{text}</DialogDescription>
            </div>
          </div>
        </div>
        <footer data-slot="revoke-footer">
          <div data-slot="actions" data-layout="flow">
            <button type="button" data-slot="button" data-size="large" onClick={onClose}>
              {state === 'changed' ? messages.done : messages.close}
            </button>
            {state === 'failed' && (
              <button
                type="button"
                data-slot="button"
                data-size="large"
                data-tone="primary"
                onClick={() => onChange(draft)}
              >
                {messages.tryAgain}
              </button>
            )}
          </div>
        </footer>
      </>
    )
  }

  return (
    <>
      <div data-slot="revoke-body">
        <SessionIdentity entry={entry}>
          <DialogTitle slot="requester-name">
            {mode === 'narrow' ? change.narrowTitle(name) : change.extendTitle(name)}
          </DialogTitle>
        </SessionIdentity>
        <DialogDescription slot="revoke-summary">
          {phrases.length === 0
            ? mode === 'narrow'
              ? change.narrowText
              : change.extendText
            : messages.summaryChange(name, format.list(phrases))}
        </DialogDescription>
        {mode === 'narrow' ? (
          <PermissionList
            description={after}
            asked={before}
            spent={spent}
            onLower={setLimit}
            onShorten={(validUntil) => setDraft({ ...draft, validUntil })}
          />
        ) : (
          <ExtendFields
            before={before}
            draft={draft}
            after={after}
            spent={spent}
            timeZone={timeZone}
            onLimit={setLimit}
            onUntil={(validUntil) => setDraft({ ...draft, validUntil })}
          />
        )}
        <ExposureSummary
          exposure={risk(draft)}
          before={phrases.length === 0 ? undefined : risk(request)}
        />
      </div>
      <footer data-slot="revoke-footer">
        <div data-slot="actions" data-layout="flow">
          <button type="button" data-slot="button" data-size="large" onClick={onClose}>
            {messages.keepAsIs}
          </button>
          <button
            type="button"
            data-slot="button"
            data-size="large"
            data-tone="primary"
            disabled={phrases.length === 0 || (mode === 'extend' && lowers(request, draft, kinds))}
            onClick={() => onChange(draft)}
          >
            {mode === 'narrow' ? change.narrow : change.extend}
          </button>
        </div>
        <p data-slot="cost">
          {cost.payer === 'sponsor'
            ? messages.revoke.costSponsored
            : messages.revoke.cost(cost.gas)}
        </p>
        <p data-slot="announce">{change.untilThen}</p>
      </footer>
    </>
  )
}
