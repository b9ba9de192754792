import { useId, type ReactElement } from 'react'
import type { Consent } from '../consent/useConsent.js'

/** What the app would like to be allowed, and the button that asks. */
export function AskCard({
  title,
  text,
  button,
  consent,
  onAsk,
  pending = false,
  problem,
}: {
  title: string
  text: string
  button: string
  consent: Consent
  onAsk: () => void
  pending?: boolean
  problem?: string | undefined
}): ReactElement {
  const id = useId()
  const shown = problem ?? consent.error
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="lead">
        {title}
      </h2>
      <p className="muted">{text}</p>
      <button
        type="button"
        className="button"
        data-tone="primary"
        // A disabled button loses the focus that the dialog later gives back.
        aria-disabled={pending || consent.preparing}
        onClick={() => !pending && !consent.preparing && onAsk()}
      >
        {pending || consent.preparing ? 'Checking the contracts' : button}
      </button>
      {shown && (
        <p className="problem" role="alert">
          {shown}
        </p>
      )}
    </section>
  )
}
