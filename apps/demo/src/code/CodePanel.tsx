import type { ReactElement } from 'react'

/** A step of the scene, and the few lines behind it. */
export type CodeStep = { title: string; code: string }

/** The code that a team would copy, step by step. */
export function CodePanel({ steps }: { steps: readonly CodeStep[] }): ReactElement {
  return (
    <section className="code" aria-labelledby="code">
      <h2 id="code">The code behind it</h2>
      {steps.map(({ title, code }, at) => (
        <details key={title} name="code" open={at === 0}>
          <summary>{title}</summary>
          {/* Scrolls sideways, so that it must be reachable by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section tabIndex={0} aria-label={title}>
            <pre>
              <code>{code.trim()}</code>
            </pre>
          </section>
        </details>
      ))}
    </section>
  )
}
