'use client'
import { useState, type ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { useConsent } from './ConsentContext.js'

const progress = { signing: 0, granted: 1, failed: 1, landed: 3 } as const

/** How far a grant has come, and what can be done from here. */
export function ConsentActions(): ReactElement {
  const consent = useConsent()
  const { state, messages } = consent
  const buttons = useButtons()
  return (
    <footer data-slot="consent-footer">
      {(state === 'signing' || state === 'granted' || state === 'failed' || state === 'landed') && (
        <ol data-slot="steps">
          {messages.steps.map((step, index) => {
            const current = index === progress[state]
            const done = index < progress[state]
            return (
              <li
                key={step}
                data-slot="step"
                data-state={done ? 'done' : current ? 'current' : 'todo'}
                aria-current={current ? 'step' : undefined}
              >
                {current && state === 'signing' ? messages.stepSigning : step}
              </li>
            )
          })}
        </ol>
      )}
      <div data-slot="actions">
        {buttons.map(({ label, onClick, primary }) => (
          <DialogButton
            key={primary ? 'primary' : 'plain'}
            tone={primary && 'primary'}
            onClick={onClick}
          >
            {label}
          </DialogButton>
        ))}
      </div>
    </footer>
  )
}

type Button = { label: string; onClick: () => void; primary?: true }

function useButtons(): readonly Button[] {
  const { state, messages, onAllow, onClose, onTakeBack, onSeeLimits, problem, differences, call } =
    useConsent()
  const [copied, setCopied] = useState(false)
  const done: Button = { label: messages.done, onClick: onClose, primary: true }
  switch (state) {
    case 'preparing':
      return [{ label: messages.cancel, onClick: onClose }]
    case 'signing':
      return [{ label: messages.stopWaiting, onClick: onClose }]
    case 'unreachable':
      return [{ label: messages.close, onClick: onClose, primary: true }]
    case 'invalid':
    case 'blocked':
      return [
        {
          label: copied ? messages.copied : messages.copyReport,
          onClick: () => {
            const report = JSON.stringify({ problem, differences, call }, undefined, 2)
            void navigator.clipboard.writeText(report).then(() => setCopied(true))
          },
        },
        { label: messages.close, onClick: onClose, primary: true },
      ]
    case 'failed':
      return [
        onTakeBack
          ? { label: messages.takeBack, onClick: onTakeBack }
          : { label: messages.close, onClick: onClose },
        { label: messages.tryAgain, onClick: onAllow, primary: true },
      ]
    case 'granted':
      return onTakeBack ? [{ label: messages.takeBack, onClick: onTakeBack }, done] : [done]
    default:
      return onSeeLimits ? [{ label: messages.seeLimits, onClick: onSeeLimits }, done] : [done]
  }
}
