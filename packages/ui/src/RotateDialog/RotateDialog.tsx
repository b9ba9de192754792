'use client'
import type { ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogFooter } from '../dialog/DialogFooter.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { SigningOutcome } from '../dialog/SigningOutcome.js'
import { WordedDialog } from '../dialog/WordedDialog.js'
import { OwnerCostLine, type OwnerCost } from '../RevokeDialog/OwnerCostLine.js'
import type { SessionEntry } from '../SessionCard/SessionEntry.js'
import { SessionIdentity } from '../SessionCard/SessionIdentity.js'
import { keyOwner } from '../SessionCard/sessionWords.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'

export type RotateState = 'ask' | 'signing' | 'rotated' | 'failed'

export type RotateDialogProps = AllWordsProps & {
  open: boolean
  state: RotateState
  /** Whose key is replaced. */
  entry: SessionEntry
  cost: OwnerCost
  /** Why it failed, in one sentence. */
  problem?: string | undefined
  onRotate: () => void
  /** Keep, cancel, done: everything that leaves the dialog. */
  onClose: () => void
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
}

/** Puts a new key in the place of one that was lost, or that somebody else may have. */
export function RotateDialog(props: RotateDialogProps): ReactElement {
  return (
    <WordedDialog {...props} slot="rotate-dialog">
      <Body {...props} />
    </WordedDialog>
  )
}

function Body({ state, entry, cost, problem, onRotate, onClose }: RotateDialogProps): ReactElement {
  const words = useAllWords()
  const { revoke, sessions } = words.messages
  const { rotate } = sessions
  const name = keyOwner(entry, words)

  if (state !== 'ask') {
    return (
      <SigningOutcome
        state={state === 'rotated' ? 'done' : state}
        meanwhile={rotate.stillWorks}
        done={{ title: rotate.rotated(name), text: rotate.rotatedText }}
        failed={{ title: rotate.failed, text: rotate.stillWorks }}
        problem={problem}
        onRetry={onRotate}
        onClose={onClose}
      />
    )
  }
  return (
    <>
      <div data-slot="revoke-body">
        <SessionIdentity entry={entry}>
          <DialogTitle slot="requester-name">{rotate.title(name)}</DialogTitle>
        </SessionIdentity>
        <DialogDescription slot="revoke-summary">{rotate.text}</DialogDescription>
      </div>
      <DialogFooter
        actions={
          <>
            <DialogButton onClick={onClose}>{revoke.keep(1)}</DialogButton>
            <DialogButton tone="primary" onClick={onRotate}>
              {sessions.replace}
            </DialogButton>
          </>
        }
      >
        <OwnerCostLine cost={cost} />
        <p data-slot="announce">{rotate.stillWorks}</p>
      </DialogFooter>
    </>
  )
}
