'use client'
import type { ReactElement, ReactNode } from 'react'
import { useAllWords } from '../words/useAllWords.js'
import { DialogButton } from './DialogButton.js'
import { DialogFooter } from './DialogFooter.js'
import { DialogOutcome } from './DialogOutcome.js'

/** A title, and below it what that means. */
type Saying = { title: string; text: string }

/** What a dialog shows once the owner is to sign: the wallet asks, it is on chain, or it has failed. */
export function SigningOutcome({
  state,
  meanwhile,
  done,
  next,
  failed,
  problem,
  keep,
  tone = 'primary',
  onRetry,
  onClose,
}: {
  state: 'signing' | 'done' | 'failed'
  /** What holds until it is on chain. */
  meanwhile?: string | undefined
  done: Saying
  /** A button for what can be done after it is done. */
  next?: ReactNode
  /** Its text says what holds now. */
  failed: Saying
  /** Why it failed, in one sentence. */
  problem: string | undefined
  /** What leaving it failed comes to. @default messages.close */
  keep?: string | undefined
  /** How the button looks that tries again. */
  tone?: 'primary' | 'danger' | undefined
  onRetry: () => void
  onClose: () => void
}): ReactElement {
  const { messages } = useAllWords()
  const { revoke, close, tryAgain } = messages
  switch (state) {
    case 'signing':
      return (
        <>
          <DialogOutcome
            outcome="signing"
            title={revoke.titleSigning}
            text={joined([revoke.walletAsks, meanwhile])}
          />
          <DialogFooter actions={<DialogButton onClick={onClose}>{close}</DialogButton>} />
        </>
      )
    case 'failed':
      return (
        <>
          <DialogOutcome
            outcome="failed"
            title={failed.title}
            text={joined([problem, failed.text])}
          />
          <DialogFooter
            actions={
              <>
                <DialogButton onClick={onClose}>{keep ?? close}</DialogButton>
                <DialogButton tone={tone} onClick={onRetry}>
                  {tryAgain}
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
              <>
                {next}
                <DialogButton tone="primary" onClick={onClose}>
                  {messages.done}
                </DialogButton>
              </>
            }
          />
        </>
      )
  }
}

const joined = (sentences: readonly (string | undefined)[]): string =>
  sentences.filter(Boolean).join(' ')
