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
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogFooter } from '../dialog/DialogFooter.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { SigningOutcome } from '../dialog/SigningOutcome.js'
import { WordedDialog } from '../dialog/WordedDialog.js'
import { changePhrases } from '../format/changes.js'
import { PermissionList } from '../PermissionList/PermissionList.js'
import { OwnerCostLine, type OwnerCost } from '../RevokeDialog/OwnerCostLine.js'
import type { SessionEntry } from '../SessionCard/SessionEntry.js'
import { SessionIdentity } from '../SessionCard/SessionIdentity.js'
import { sessionName } from '../SessionCard/sessionWords.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'
import { changedUsage, lowers, withLimit } from './changeRequest.js'
import { ExtendFields } from './ExtendFields.js'

export type ChangeState = 'edit' | 'signing' | 'changed' | 'failed'

export type ChangeDialogProps = AllWordsProps & {
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
  /** Of the terms that `onDraft` told last. */
  cost: OwnerCost
  /** Why it failed, in one sentence. */
  problem?: string | undefined
  /** With what the terms would be, as a whole, each time that is changed. */
  onDraft?: ((request: SessionRequest) => void) | undefined
  /** With the new terms, as a whole. */
  onChange: (request: SessionRequest) => void
  /** Keep, cancel, done: everything that leaves the dialog. */
  onClose: () => void
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
}

/** Narrows or extends a session in place, and says what that changes before anything is signed. */
export function ChangeDialog(props: ChangeDialogProps): ReactElement {
  return (
    <WordedDialog {...props} slot="change-dialog">
      <Body {...props} />
    </WordedDialog>
  )
}

function Body(props: ChangeDialogProps): ReactElement {
  const { state, mode, entry, request, labels, kinds, approvals, cost, problem } = props
  const { onDraft, onChange, onClose, timeZone } = props
  const words = useAllWords()
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
  const redraft = (terms: SessionRequest): void => {
    setDraft(terms)
    onDraft?.(terms)
  }
  const setLimit = (id: string, limit: bigint): void =>
    redraft(withLimit(draft, { id, limit, kinds }))

  if (state !== 'edit') {
    return (
      <SigningOutcome
        state={state === 'changed' ? 'done' : state}
        meanwhile={change.untilThen}
        done={{
          title: change.changed(name),
          text:
            phrases.length === 0
              ? messages.updated
              : messages.summaryChange(name, format.list(phrases)),
        }}
        failed={{ title: change.failed, text: change.failedText }}
        problem={problem}
        onRetry={() => onChange(draft)}
        onClose={onClose}
      />
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
            onShorten={(validUntil) => redraft({ ...draft, validUntil })}
          />
        ) : (
          <ExtendFields
            before={before}
            draft={draft}
            after={after}
            spent={spent}
            timeZone={timeZone}
            onLimit={setLimit}
            onUntil={(validUntil) => redraft({ ...draft, validUntil })}
          />
        )}
        <ExposureSummary
          exposure={risk(draft)}
          before={phrases.length === 0 ? undefined : risk(request)}
        />
      </div>
      <DialogFooter
        actions={
          <>
            <DialogButton onClick={onClose}>{messages.keepAsIs}</DialogButton>
            <DialogButton
              tone="primary"
              disabled={
                phrases.length === 0 || (mode === 'extend' && lowers(request, draft, kinds))
              }
              onClick={() => onChange(draft)}
            >
              {mode === 'narrow' ? change.narrow : change.extend}
            </DialogButton>
          </>
        }
      >
        <OwnerCostLine cost={cost} />
        <p data-slot="announce">{change.untilThen}</p>
      </DialogFooter>
    </>
  )
}
