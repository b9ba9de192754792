import { useId, type ReactElement } from 'react'
import { ActionButton } from './ActionButton.js'

/** What the app would like to be allowed, and the button that asks. */
export function AskCard({
  title,
  text,
  button,
  onAsk,
  pending = false,
  problem,
}: {
  title: string
  text: string
  button: string
  onAsk: () => void
  /** Cannot be asked at the moment. */
  pending?: boolean
  problem?: string | undefined
}): ReactElement {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="lead">
        {title}
      </h2>
      <p className="muted">{text}</p>
      <ActionButton data-tone="primary" off={pending} onClick={onAsk}>
        {button}
      </ActionButton>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
