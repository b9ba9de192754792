'use client'
import type { ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { capitalise } from '../format/words.js'
import { useWords } from '../words/useWords.js'
import { ConfirmWord } from './ConfirmWord.js'
import { useConsent } from './ConsentContext.js'
import { MoreBelow } from './MoreBelow.js'

/** Cancel and Allow, and under them what allowing costs and what the wallet will show. */
export function ConsentDecision(): ReactElement {
  const { messages, format } = useWords()
  const { cost, others = [], owner = 'eoa', deadline, problem, before, danger, busy } = useConsent()
  const { name, warnings = [], onAllow, onClose } = useConsent()
  const allow = problem
    ? messages.tryAgain
    : danger === 'full-control'
      ? messages.allowRoot(name)
      : before
        ? messages.allowChange
        : messages.allow
  const leave = before ? messages.keepAsIs : messages.cancel

  return (
    <footer data-slot="consent-footer">
      <MoreBelow count={warnings.length} />
      {danger ? (
        <>
          <div data-slot="actions">
            <DialogButton tone="primary" onClick={onClose}>
              {leave}
            </DialogButton>
          </div>
          <ConfirmWord word={messages.dangerWord(danger)} disabled={busy} onConfirm={onAllow}>
            {allow}
          </ConfirmWord>
        </>
      ) : (
        <div data-slot="actions">
          <DialogButton onClick={onClose}>{leave}</DialogButton>
          <button
            type="button"
            data-slot="button"
            data-size="large"
            data-tone="primary"
            aria-disabled={busy || undefined}
            onClick={() => !busy && onAllow()}
          >
            {busy ? capitalise(messages.checking) : allow}
          </button>
        </div>
      )}
      <p data-slot="cost">{messages.cost(1 + others.length, cost)}</p>
      <p data-slot="announce">
        {messages.walletShows(owner)} {messages.usableUntil(format.time(deadline))}
      </p>
    </footer>
  )
}
