import { useId, type ReactElement } from 'react'

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
      <button
        type="button"
        className="button"
        data-tone="primary"
        // A disabled button loses the focus that the dialog later gives back.
        aria-disabled={pending}
        onClick={() => !pending && onAsk()}
      >
        {button}
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
