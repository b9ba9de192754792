'use client'
import type { ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogFooter } from '../dialog/DialogFooter.js'
import { DialogOutcome } from '../dialog/DialogOutcome.js'
import { useAllWords } from '../words/useAllWords.js'

/** A title, and below it what that means. */
type Saying = { title: string; text: string }

/** What became of a change of a session: it waits for the wallet, is on chain, or has failed. */
export function ChangeOutcome({
  state,
  meanwhile,
  done,
  failed,
  problem,
  onRetry,
  onClose,
}: {
  state: 'signing' | 'done' | 'failed'
  /** What holds until it is on chain. */
  meanwhile: string
  done: Saying
  /** Its text says what holds now. */
  failed: Saying
  /** Why it failed, in one sentence. */
  problem: string | undefined
  onRetry: () => void
  onClose: () => void
}): ReactElement {
  const { messages } = useAllWords()
  switch (state) {
    case 'signing':
      return (
        <>
          <DialogOutcome outcome="signing" title={messages.revoke.titleSigning} text={meanwhile} />
          <DialogFooter actions={<DialogButton onClick={onClose}>{messages.close}</DialogButton>} />
        </>
      )
    case 'failed':
      return (
        <>
          <DialogOutcome
            outcome="failed"
            title={failed.title}
            text={[problem, failed.text].filter(Boolean).join(' ')}
          />
          <DialogFooter
            actions={
              <>
                <DialogButton onClick={onClose}>{messages.close}</DialogButton>
                <DialogButton tone="primary" onClick={onRetry}>
                  {messages.tryAgain}
                </DialogButton>
              </>
            }
          />
        </>
      )
    case 'done':
      return (
        <>
          <DialogOutcome outcome="done" {...done} />
          <DialogFooter
            actions={
              <DialogButton tone="primary" onClick={onClose}>
                {messages.done}
              </DialogButton>
            }
          />
        </>
      )
  }
}
